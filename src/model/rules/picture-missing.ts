import type { Finding } from '../problem.ts';
import { pictureKindOf } from '../translations.ts';
import type { Rule } from './rule.ts';

/** SP304: a picture must lie in the images folder. SP403: and say in words what it shows. */
export const pictureMissing: Rule = (entry, { catalogue }) => {
  const kind = pictureKindOf(entry);
  return (entry.outline?.pictures ?? []).flatMap(({ name, alt, place }): Finding[] => [
    ...(catalogue.hasPicture(kind, name) ? [] : [{ code: 'SP304' as const, place, values: { name, kind } }]),
    ...(alt.trim() ? [] : [{ code: 'SP403' as const, place, values: { name } }]),
  ]);
};

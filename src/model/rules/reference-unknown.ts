import { listReferences } from '../links.ts';
import { findNearest } from '../nearest.ts';
import { hintAt, type Rule } from './rule.ts';

/** SP301: an id in the front matter must be that of an entry. */
export const referenceUnknown: Rule = (entry, { catalogue, messages }) =>
  listReferences(entry)
    .filter(({ kind, id }) => !catalogue.isKnown(kind, id))
    .map(({ kind, id, path }) => {
      const nearest = findNearest(
        id,
        catalogue.list(kind).map((one) => one.id),
      );
      return { code: 'SP301', path, values: { id, kind: messages.kinds[kind].many, hint: hintAt(nearest, messages) } };
    });

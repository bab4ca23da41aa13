import { parseLink } from '../links.ts';
import { findNearest } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { hintAt, type Rule } from './rule.ts';

const elsewhere = /^[a-z][a-z0-9+.-]*:/i;

/** SP302: a link between entries must point at a file that exists. SP303: and at a heading that stands in it. */
export const linkUnknown: Rule = (entry, { catalogue, messages }) =>
  (entry.outline?.links ?? [])
    .filter(({ url }) => !elsewhere.test(url))
    .flatMap(({ url, place }): Finding[] => {
      const target = catalogue.resolve(url, entry);
      const wanted = parseLink(url, entry);
      if (!target && wanted && catalogue.isKnown(wanted.kind, wanted.id)) return [];
      if (!target) return [{ code: 'SP302', place, values: { url, hint: hintAt(nearestFile(url), messages) } }];
      const { fragment } = target;
      const headings = target.entry.outline?.headings;
      if (!fragment || !headings || headings.some(({ slug }) => slug === fragment)) return [];
      const nearest = findNearest(
        fragment,
        headings.map(({ slug }) => slug),
      );
      return [{ code: 'SP303', place, values: { url, fragment, hint: hintAt(nearest, messages) } }];
    });

/** How a link to a page of this site would be written as a link to its file. */
function nearestFile(url: string): string | undefined {
  const target = parseLink(url.replace(/\/?$/, '/'), { kind: 'case-studies', id: '' });
  return target?.id ? `../${target.kind}/${target.id}.mdx` : undefined;
}

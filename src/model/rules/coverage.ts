import { findByKey } from '../catalogue.ts';
import type { Finding } from '../problem.ts';
import { hasAnchor } from '../anchors.ts';
import type { Rule } from './rule.ts';

/** SP308: a point of the 2017 guide is answered under a heading that is there, or left out for a reason. */
export const coverage: Rule = (entry, { catalogue, messages }) => {
  if (entry.kind !== 'coverage') return [];
  const { id, answers, notCovered } = entry.data;
  const words = messages.coverageFaults;
  if (!answers.length === !notCovered)
    return [{ code: 'SP308', values: { id, fault: answers.length ? words.both : words.neither } }];
  return answers.flatMap(({ page, heading }, index): Finding[] => {
    const target = findByKey(catalogue, page);
    if (!target?.outline) return []; // a list's entries have no headings; an unknown page is told by SP301
    if (heading && hasAnchor(target, heading)) return [];
    const fault = words.heading.replace('{heading}', heading ?? '').replace('{page}', page);
    return [{ code: 'SP308', path: ['answers', index, heading ? 'heading' : 'page'], values: { id, fault } }];
  });
};

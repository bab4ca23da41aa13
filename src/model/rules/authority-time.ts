import { isBefore } from '../authority-status.ts';
import type { Catalogue } from '../catalogue.ts';
import type { AnyEntry } from '../entry.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** SP307: an authority existed while the work went on, or one of its successors stands beside it. */
export const authorityTime: Rule = (entry, { catalogue }) => {
  const names = entry.kind === 'case-studies' ? entry.data.authorities.map(({ id }) => id) : [];
  return listTimes(entry).flatMap(({ id, path, from, to }): Finding[] => {
    const authority = catalogue.find('authorities', id)?.data;
    if (!authority) return [];
    const { established, abolished, successors } = authority;
    const span = { authority: authority.officialName, from: established ?? '…', to: abolished ?? '…' };
    if (abolished && from && isBefore(abolished, from) && !successors.some((one) => names.includes(one))) {
      const named = successors.map((one) => catalogue.find('authorities', one)?.data.officialName ?? one).join(', ');
      return [{ code: 'SP307', path, values: { ...span, date: from, named: named || '–' } }];
    }
    if (established && to && isBefore(to, established) && !hasPredecessor(id, names, catalogue))
      return [{ code: 'SP307', path, values: { ...span, date: to, named: '–' } }];
    return [];
  });
};

interface Time {
  id: string;
  path: (string | number)[];
  from: string | undefined;
  to: string | undefined;
}

function listTimes(entry: AnyEntry): Time[] {
  if (entry.kind === 'case-studies') {
    const { authorities, started, ended } = entry.data;
    return authorities.map(({ id }, index) => ({ id, path: ['authorities', index, 'id'], from: started, to: ended }));
  }
  if (entry.kind !== 'reuse') return [];
  const { authority, date } = entry.data;
  return [{ id: authority, path: ['authority'], from: date, to: date }];
}

const hasPredecessor = (id: string, names: readonly string[], catalogue: Catalogue) =>
  names.some((name) => catalogue.find('authorities', name)?.data.successors.includes(id));

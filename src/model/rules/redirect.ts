import { findByKey } from '../catalogue.ts';
import type { Finding } from '../problem.ts';
import type { Rule } from './rule.ts';

/** SP312: what moved leads to a page that is there, in one step, from an address that no page has. */
export const redirect: Rule = (entry, { catalogue, messages }) => {
  if (entry.kind !== 'redirects') return [];
  const { from, to } = entry.data;
  const words = messages.redirectFaults;
  const fault = (path: 'from' | 'to', text: string): Finding => {
    return { code: 'SP312', path: [path], values: { from, fault: text.replace('{from}', from).replace('{to}', to) } };
  };
  if (findByKey(catalogue, from)) return [fault('from', words.taken)];
  if (catalogue.find('redirects', to)) return [fault('to', words.moved)];
  return findByKey(catalogue, to) ? [] : [fault('to', words.gone)];
};

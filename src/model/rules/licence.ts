import { isPageKind } from '../kinds.ts';
import { openLicences } from '../licences.ts';
import type { Rule } from './rule.ts';

/** SP414: what we show, of our own and of others, is under a licence that lets everybody pass it on. */
export const licence: Rule = ({ kind, data }) => {
  if (!(isPageKind(kind) || kind === 'peers') || !('licence' in data) || openLicences.includes(data.licence)) return [];
  const values = { licence: data.licence, choices: openLicences.join(', ') };
  return [{ code: 'SP414', path: ['licence'], values }];
};

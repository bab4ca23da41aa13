import type { PageEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { createGlance } from './case-study.ts';
import { createCallFacts } from './collaboration.ts';
import { createGuideFacts } from './guide.ts';
import type { Row } from './rows.ts';
import { createStandardGlance } from './standard.ts';

/** The rows of the card "At a glance" above the text of any page. */
export function createCardRows(entry: PageEntry, context: PageContext): Row[] {
  if (entry.kind === 'case-studies') return createGlance(entry, context);
  if (entry.kind === 'standards') return createStandardGlance(entry, context);
  if (entry.kind === 'guides') return createGuideFacts(entry, context);
  return createCallFacts(entry, context);
}

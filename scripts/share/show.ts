import { printable } from '../lib/report.ts';
import type { Proposal } from './propose.ts';

/** A text of many lines for a terminal or a workflow's log: nothing in it is obeyed. */
export function showText(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** What would be proposed, for who looks at it only. */
export function showProposal({ draft, title, body }: Pick<Proposal, 'draft' | 'title' | 'body'>): string {
  return showText([`content/${draft.path}`, draft.content, title, body].join('\n\n'));
}

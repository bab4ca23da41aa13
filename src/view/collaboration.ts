import { formatDate } from '../format/date.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { contactOf } from './case-study.ts';
import { createRow, linkTo, type Row } from './rows.ts';

/** The summary card of work that is starting: who, how far, what is looked for, whom to ask. */
export function createCollaborationFacts({ data }: Entry<'collaborations'>, context: PageContext): Row[] {
  const { m, lang } = context;
  const words = m.collaboration;
  return [
    ...createRow(
      m.caseStudy.authorities,
      data.authorities.map(({ id, role }) => ({ ...linkTo(context, 'authorities', id), note: m.caseStudy.role[role] })),
    ),
    ...createRow(words.state, [words.states[data.state]]),
    ...createRow(words.seeking, data.seeking),
    ...createRow(words.opened, [formatDate(data.opened, lang)]),
    ...createRow(words.closes, [data.closes && formatDate(data.closes, lang)]),
    ...createRow(words.becomes, [data.becomes && linkTo(context, 'case-studies', data.becomes.replace(/^.*\//, ''))]),
    ...createRow(m.entry.contact, contactOf(data.contact, context)),
  ];
}

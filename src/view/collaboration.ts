import { formatDate } from '../format/date.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { contactOf } from './case-study.ts';
import { factsLangOf } from './language.ts';
import { createRow, linkTo, linkToKey, type Row } from './rows.ts';

/** The summary card of a call for partners: who, how far, what is sought, until when. */
export function createCallFacts(entry: Entry<'collaborations'>, context: PageContext): Row[] {
  const { data } = entry;
  const { m, lang } = context;
  const words = m.collaboration;
  return [
    ...createRow(
      m.caseStudy.authorities,
      data.authorities.map(({ id, role }) => ({ ...linkTo(context, 'authorities', id), note: m.caseStudy.role[role] })),
    ),
    ...createRow(words.state, [words.states[data.state]]),
    ...createRow(
      words.seeking,
      data.seeking.map((text) => ({ text, lang: factsLangOf(entry, lang) })),
    ),
    ...createRow(words.opened, [formatDate(data.opened, lang)]),
    ...createRow(words.closes, [data.closes && formatDate(data.closes, lang)]),
    ...createRow(words.becomes, [data.becomes && linkToKey(context, data.becomes)]),
    ...createRow(m.entry.contact, contactOf(entry, context)),
  ];
}

import { formatDate } from '../format/date.ts';
import type { Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { contactOf } from './case-study.ts';
import { createRow, linkTo, type Part, type Row } from './rows.ts';

/** The summary card of a standard: who looks after it, since when, in which state. */
export function createStandardFacts({ data }: Entry<'standards'>, context: PageContext): Row[] {
  const { m, lang } = context;
  const words = m.standard;
  return [
    ...createRow(words.steward, [data.steward]),
    ...createRow(words.official, [data.official && { text: new URL(data.official).host, href: data.official }]),
    ...createRow(words.status, [words.statuses[data.status]]),
    ...createRow(words.version, [data.version]),
    ...createRow(words.published, [data.published && formatDate(data.published, lang)]),
    ...createRow(
      words.builtOn,
      data.builtOn.map((id) => linkTo(context, 'standards', id)),
    ),
    ...createRow(
      words.replaces,
      data.replaces.map((id) => linkTo(context, 'standards', id)),
    ),
    // Everyday words are for search; names have a capital.
    ...createRow(m.entry.aliases, [data.aliases.filter((alias) => /\p{Lu}/u.test(alias)).join(', ')]),
    ...createRow(m.entry.contact, contactOf(data.contact, context)),
  ];
}

/** The case studies that follow a standard, in full or in part, and those that depart from it, with why. */
export function listFollowers(
  standard: Entry<'standards'>,
  context: PageContext,
): { followers: Part[]; departures: Part[] } {
  const mentions = context.catalogue.backlinks('standards', standard.id).map(({ from }) => from);
  const caseStudies = mentions.filter((from) => from.kind === 'case-studies');
  const links = caseStudies.flatMap(({ id, data }) =>
    data.implements
      .filter((one) => one.standard === standard.id)
      .map(({ extent, note }) => ({
        extent,
        link: {
          ...linkTo(context, 'case-studies', id),
          note: [context.m.caseStudy.extents[extent], note ?? ''].filter(Boolean).join('. '),
        },
      })),
  );
  return {
    followers: links.filter(({ extent }) => extent !== 'departs').map(({ link }) => link),
    departures: links.filter(({ extent }) => extent === 'departs').map(({ link }) => link),
  };
}

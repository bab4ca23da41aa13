import { formatDate } from '../../src/format/date.ts';
import { formatMoney, formatValue } from '../../src/format/number.ts';
import { createEditAddress } from '../../src/forms/address.ts';
import type { AnyEntry, PageEntry } from '../../src/model/entry.ts';
import type { Due } from '../../src/model/due.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import type { DueContext } from './due-text.ts';
import { showLink, showText } from './github-text.ts';

/** What an issue about a review says: what to check, and the record of it to fill in. */
export function writeReview({ entry }: Due, { messages, places }: DueContext): string[] {
  const { due: words } = messages;
  const { reviewed } = entry.data;
  const edit = createEditAddress(entry, { url: places.repository, branch: places.branch });
  const { reviewOn, reviewBy, checked, next } = words.hints;
  const record = `reviewed:\n  on: # ${reviewOn}\n  by: # ${reviewBy}\n  checked:\n    - # ${checked}\nreviewBy: # ${next}`;
  return [
    reviewed
      ? fill(words.reviewed, { date: formatDate(reviewed.on, 'en'), by: showText(reviewed.by) })
      : words.notReviewed,
    `### ${words.check}`,
    listChecks(entry, messages)
      .map((check) => `- [ ] ${check}`)
      .join('\n'),
    fill(words.reviewThen, { edit }),
    `\`\`\`yaml\n${record}\n\`\`\``,
  ];
}

/** Each claim, cost and requirement with its source, each link, what was uncertain, and whom to ask. */
export function listChecks(entry: PageEntry, messages: Messages): string[] {
  const { due: words } = messages;
  const { contact } = entry.data;
  const stated = listStated(entry, messages);
  return [
    ...stated,
    ...listAddresses(entry).map((url) => fill(words.link, { url: showLink(url, url) })),
    ...(contact
      ? [fill(words.contact, { role: [showText(contact.role), contact.url ?? ''].filter(Boolean).join(', ') })]
      : []),
    words.whole,
  ];
}

function listStated(entry: AnyEntry, { due: words }: Messages): string[] {
  if (entry.kind === 'standards') {
    const { requirements, uncertain } = entry.data;
    return [
      ...requirements.map(({ text, source }) =>
        fill(words.requirement, { text: showText(text), source: nameSource(entry as PageEntry, source) }),
      ),
      ...uncertain.map(({ what }) => fill(words.uncertain, { what: showText(what) })),
    ];
  }
  if (entry.kind !== 'case-studies') return [];
  const { claims, costs } = entry.data;
  return [
    ...claims.map(({ statement, value, unit, period, source }) =>
      fill(words.claim, {
        statement: showText(statement),
        value: showText(formatValue(value, unit)),
        period: showText(period),
        source: nameSource(entry as PageEntry, source),
      }),
    ),
    ...costs.map(({ what, amount, currency, year, source }) =>
      fill(words.cost, {
        ...{ what: showText(what), amount: formatMoney(amount, currency), year },
        source: nameSource(entry as PageEntry, source),
      }),
    ),
  ];
}

function nameSource({ data }: PageEntry, id: string | undefined): string {
  const source = data.sources.find((one) => one.id === id);
  if (!source) return showText(id ?? '–');
  return source.url ? showLink(source.title, source.url) : showText(source.title);
}

/** The addresses outside this site that a page leads to, each once: its text's, its sources', and what it offers. */
function listAddresses({ data, outline }: PageEntry): string[] {
  const { official, artefacts = [] } = data as { official?: string; artefacts?: { url: string }[] };
  const all = [
    ...(outline?.links ?? []).map(({ url }) => url),
    ...data.sources.map(({ url }) => url),
    ...artefacts.map(({ url }) => url),
    official,
  ];
  return [...new Set(all)].filter((url): url is string => /^https?:/i.test(url ?? ''));
}

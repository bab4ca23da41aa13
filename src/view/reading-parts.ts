import { formatMoney, formatValue } from '../format/number.ts';
import { escapeXml } from '../format/xml.ts';
import type { Entry, PageEntry } from '../model/entry.ts';
import type { ReadingSection } from '../model/reading-entry.ts';
import type { PageContext } from '../page.ts';
import { describeBaseline } from './case-study.ts';
import { listSteps } from './guide.ts';
import { readSaid } from './pieces.ts';
import { listSavable, type ValueSection } from './value-sections.ts';

/** The sections that a page makes of its values, in front of its text and behind it, as the page shows them. */
export function listOwnSections(
  entry: PageEntry,
  context: PageContext,
): { before: ReadingSection[]; after: ReadingSection[] } {
  const { before, after } = listSavable(entry, context);
  const items = listItems(entry, context);
  const create = ({ slug, text }: ValueSection) => ({ slug, title: text, html: writeList(slug, items[slug] ?? []) });
  return { before: before.map(create), after: after.map(create) };
}

/** The items of each section, by its anchor: HTML already. */
function listItems(entry: PageEntry, context: PageContext): Partial<Record<string, string[]>> {
  if (entry.kind === 'standards') return listOfStandard(entry, context);
  if (entry.kind === 'case-studies') return listOfCase(entry, context);
  return entry.kind === 'guides' ? { steps: listOfGuide(entry, context) } : {};
}

function writeList(slug: string, items: readonly string[]): string {
  const tag = slug === 'steps' || slug === 'adoption' ? 'ol' : 'ul';
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

const plain = escapeXml;
const strong = (text: string) => `<strong>${plain(text)}</strong> `;
// The number does not matter here: a briefing counts its sources anew.
const cite = (source: string | undefined) =>
  source === undefined ? '' : `<sup class="cite"><a href="#source-${source}"></a></sup>`;

function listOfStandard({ data }: Entry<'standards'>, { m }: PageContext) {
  const words = m.standard;
  const scopes = data.appliesTo.map(
    ({ nation, force, types, note }) =>
      strong(`${m.nations[nation]}:`) +
      plain([words.forces[force], types.join(', '), note ?? ''].filter(Boolean).join('. ')),
  );
  const requirements = data.requirements.map(
    ({ level, text, source }) => strong(`${words.levels[level]}:`) + plain(text) + cite(source),
  );
  return {
    'must-you-follow-it': scopes,
    requirements,
    'how-to-test': data.howToTest.map(plain),
    roles: data.roles.map(({ role, what }) => strong(`${role}:`) + plain(what)),
    adoption: data.adoption.map(plain),
  };
}

function listOfCase(entry: Entry<'case-studies'>, context: PageContext) {
  const { data } = entry;
  const { m } = context;
  const words = m.caseStudy;
  const costs = data.costs.map(
    ({ amount, currency, what, kind, year, source }) =>
      strong(formatMoney(amount, currency)) + plain(`${what} (${words.costKinds[kind]}, ${year})`) + cite(source),
  );
  const figures = data.claims.map((claim) => {
    const { value, unit, statement, period, measuredBy, source } = claim;
    const before = readSaid(describeBaseline(claim, entry, context));
    const notes = [before, period === 'unknown' ? '' : period, m.entry.measuredBy[measuredBy]].filter(Boolean);
    return strong(formatValue(value, unit)) + plain(`${statement} (${notes.join('; ')})`) + cite(source);
  });
  return { costs, figures };
}

function listOfGuide(guide: Entry<'guides'>, context: PageContext): string[] {
  const words = context.m.guide;
  const paragraph = (html: string) => `<p>${html}</p>`;
  return listSteps(guide, context).map(({ when, question, why, action, evidence, basis, source }) =>
    [
      strong(question) + plain([when, basis].filter(Boolean).join(', ')) + cite(source?.id),
      strong(`${words.why}:`) + plain(why),
      strong(`${words.do}:`) + plain(action),
      ...(evidence ? [strong(`${words.evidence}:`) + plain(evidence)] : []),
    ]
      .map(paragraph)
      .join(''),
  );
}

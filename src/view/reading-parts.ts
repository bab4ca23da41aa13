import { formatMoney, formatValue } from '../format/number.ts';
import { escapeXml } from '../format/xml.ts';
import type { Entry, PageEntry } from '../model/entry.ts';
import type { ReadingSection } from '../model/reading-entry.ts';
import type { PageContext } from '../page.ts';
import { listSteps } from './guide.ts';

/** The sections that a page makes of its values, in front of its text and behind it, as the page shows them. */
export function listOwnSections(
  entry: PageEntry,
  context: PageContext,
): { before: ReadingSection[]; after: ReadingSection[] } {
  if (entry.kind === 'standards') return { before: listOfStandard(entry, context), after: [] };
  if (entry.kind === 'case-studies') return { before: [], after: listOfCase(entry, context) };
  return { before: [], after: entry.kind === 'guides' ? listOfGuide(entry, context) : [] };
}

/** `items` are HTML already. */
function createSection(slug: string, title: string, items: string[]): ReadingSection[] {
  const tag = slug === 'steps' || slug === 'adoption' ? 'ol' : 'ul';
  const html = `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
  return items.length ? [{ slug, title, html }] : [];
}

const plain = escapeXml;
const strong = (text: string) => `<strong>${plain(text)}</strong> `;
// The number does not matter here: a briefing counts its sources anew.
const cite = (source: string | undefined) =>
  source === undefined ? '' : `<sup class="cite"><a href="#source-${source}"></a></sup>`;

function listOfStandard({ data }: Entry<'standards'>, { m }: PageContext): ReadingSection[] {
  const words = m.standard;
  const scopes = data.appliesTo.map(
    ({ nation, force, types, note }) =>
      strong(`${m.nations[nation]}:`) +
      plain([words.forces[force], types.join(', '), note ?? ''].filter(Boolean).join('. ')),
  );
  const requirements = data.requirements.map(
    ({ level, text, source }) => strong(`${words.levels[level]}:`) + plain(text) + cite(source),
  );
  return [
    ...createSection('must-you-follow-it', words.mustYou, scopes),
    ...createSection('requirements', words.requirements, requirements),
    ...createSection('how-to-test', words.howToTest, data.howToTest.map(plain)),
    ...createSection(
      'roles',
      words.roles,
      data.roles.map(({ role, what }) => strong(`${role}:`) + plain(what)),
    ),
    ...createSection('adoption', words.adoption, data.adoption.map(plain)),
  ];
}

function listOfCase({ data }: Entry<'case-studies'>, { m, t }: PageContext): ReadingSection[] {
  const words = m.caseStudy;
  const costs = data.costs.map(
    ({ amount, currency, what, kind, year, source }) =>
      strong(formatMoney(amount, currency)) + plain(`${what} (${words.costKinds[kind]}, ${year})`) + cite(source),
  );
  const claims = data.claims.map(({ value, unit, statement, baseline, period, measuredBy, source }) => {
    const before = baseline && t(m.entry.from, { value: formatValue(baseline.value, unit), period: baseline.period });
    const notes = [before, period === 'unknown' ? '' : period, m.entry.measuredBy[measuredBy]].filter(Boolean);
    return strong(formatValue(value, unit)) + plain(`${statement} (${notes.join('; ')})`) + cite(source);
  });
  return [...createSection('costs', words.costs, costs), ...createSection('figures', words.claims, claims)];
}

function listOfGuide(guide: Entry<'guides'>, context: PageContext): ReadingSection[] {
  const words = context.m.guide;
  const paragraph = (html: string) => `<p>${html}</p>`;
  const steps = listSteps(guide, context).map(({ when, question, why, action, evidence, basis, source }) =>
    [
      strong(question) + plain([when, basis].filter(Boolean).join(', ')) + cite(source?.id),
      strong(`${words.why}:`) + plain(why),
      strong(`${words.do}:`) + plain(action),
      ...(evidence ? [strong(`${words.evidence}:`) + plain(evidence)] : []),
    ]
      .map(paragraph)
      .join(''),
  );
  return createSection('steps', words.steps, steps);
}

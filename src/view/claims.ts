import { siteConfig } from '../config.ts';
import { formatDate } from '../format/date.ts';
import { formatNames } from '../format/names.ts';
import { formatMoney, formatValue } from '../format/number.ts';
import { listFilterValues, rowsPerPage, type FigureRow } from '../model/figure-rows.ts';
import { listFigures, yearOf, type Figure } from '../model/figures.ts';
import type { PageContext } from '../page.ts';
import { rememberInLanguage } from './in-language.ts';
import { factsLangOf, langOf } from './language.ts';
import { sayLifecycle } from './lifecycle.ts';
import { linkTo } from './rows.ts';
import { fullAddress } from './site.ts';

/** The pages of the table of all figures: no case study is parted, unless it alone would fill a page. */
export const listFigurePages = rememberInLanguage((context: PageContext): FigureRow[][] => {
  const pages: FigureRow[][] = [];
  let last: FigureRow[] = [];
  for (const entry of context.catalogue.list('case-studies')) {
    const rows = listFigures([entry]).map((figure) => createRow(figure, context));
    if (last.length && last.length + rows.length > rowsPerPage) {
      pages.push(last);
      last = [];
    }
    last.push(...rows);
  }
  return last.length || !pages.length ? [...pages, last] : pages;
});

/** Every value of each filter of that table. */
export const listFigureValues = rememberInLanguage((context: PageContext) =>
  listFilterValues(listFigurePages(context).flat()),
);

/** The case study with which each page of the table begins. */
export const listFirsts = (pages: readonly FigureRow[][]): string[] =>
  pages.map(([first]) => first?.id.split('--')[0] ?? '');

function createRow(figure: Figure, context: PageContext): FigureRow {
  const { m, lang, urls } = context;
  const { id, entry, anchor } = figure;
  const own = figure.type === 'claim' ? figure.claim : figure.cost;
  const source = entry.data.sources.find((one) => one.id === own.source);
  const page = urls.entry('case-studies', entry.id);
  const authorities = entry.data.authorities.map((one) => linkTo(context, 'authorities', one.id).text);
  const row = {
    ...{ id, ...describe(figure, context), year: yearOf(figure) ?? '', authorities },
    ...{ themes: listThemeNames(entry.data.topics, context), title: entry.data.title },
    state: sayLifecycle(entry, context),
    href: `${page}#${anchor}`,
    ...{ source: source?.title ?? '', sourceHref: `${page}#source-${own.source}` },
    ...{ lang: factsLangOf(entry, lang), titleLang: langOf(entry, lang) },
    whenLang: isDated(figure) ? factsLangOf(entry, lang) : undefined,
  };
  const cite = context.t(m.data.claims.citation, {
    ...{ title: row.title, authorities: formatNames(authorities, lang), value: row.value, text: row.text },
    ...{ when: row.when, site: siteConfig.name, date: formatDate(context.today, lang) },
    address: fullAddress(row.href),
  });
  return { ...row, cite: [cite, row.state].filter(Boolean).join(' ') };
}

// What is said of an unknown time is said by the page.
const isDated = (figure: Figure) => figure.type === 'cost' || figure.claim.period !== 'unknown';

function describe(figure: Figure, { m }: PageContext): Pick<FigureRow, 'value' | 'text' | 'kind' | 'when' | 'by'> {
  const words = m.data.claims;
  if (figure.type === 'cost') {
    const { amount, currency, kind, year, what } = figure.cost;
    return {
      value: formatMoney(amount, currency),
      text: what,
      kind: words.costs[kind],
      when: String(year),
      by: words.notMeasured,
    };
  }
  const { value, unit, statement, kind, period, measuredBy } = figure.claim;
  const when = period === 'unknown' ? words.whenUnknown : period;
  return {
    value: formatValue(value, unit),
    text: statement,
    kind: m.search.benefits[kind],
    when,
    by: words.by[measuredBy],
  };
}

function listThemeNames(topics: readonly string[], { catalogue }: PageContext): string[] {
  const themes = topics.map((id) => catalogue.find('topics', id)?.data.broader ?? id);
  return [...new Set(themes)].map((id) => catalogue.find('topics', id)?.data.prefLabel ?? id);
}

import { writeCsv } from '../../format/csv.ts';
import type { Entry } from '../../model/entry.ts';
import { listFigures, yearOf, type Figure } from '../../model/figures.ts';
import { remember } from '../../model/remember.ts';
import type { PageContext } from '../../page.ts';
import { fullAddress } from '../site.ts';
import { writeValue } from './csv.ts';

/** The two sorts of figures. */
export type FigureKind = 'claims' | 'costs';

/** All figures of the library, in the order of their case studies. */
export const figuresOf = remember(({ list }: PageContext['catalogue']) => listFigures(list('case-studies')));

/** All claims or all costs for other programs: each with its own address, its case study, whether that still stands, its licence and its whole source. */
export const listFigureItems = (kind: FigureKind, context: PageContext): object[] =>
  figuresOf(context.catalogue)
    .filter(({ type }) => `${type}s` === kind)
    .map((figure) => createItem(figure, context));

function createItem(figure: Figure, context: PageContext) {
  const { id, entry, anchor } = figure;
  const { urls, today } = context;
  const values = figure.type === 'claim' ? figure.claim : figure.cost;
  return {
    ...values,
    id, // that of a claim is unique in its case study only
    url: fullAddress(urls.entry('case-studies', entry.id, anchor)),
    case: entry.id,
    page: fullAddress(urls.entry('case-studies', entry.id)),
    title: entry.data.title,
    authorities: entry.data.authorities.map((one) => one.id),
    topics: entry.data.topics,
    lifecycle: entry.data.lifecycle.state,
    licence: entry.data.licence,
    ofYear: yearOf(figure) ?? null,
    source: findSource(entry, values.source),
    asOf: today,
  };
}

const findSource = ({ data }: Entry<'case-studies'>, id: string) => data.sources.find((one) => one.id === id) ?? { id };

const claimColumns = ['kind', 'statement', 'value', 'unit', 'baseline', 'period', 'ofYear', 'measuredBy'];
const costColumns = ['kind', 'amount', 'currency', 'year', 'what'];

/** All claims or all costs as CSV, one a row. */
export function writeFigureCsv(kind: FigureKind, context: PageContext): string {
  const own = kind === 'claims' ? claimColumns : costColumns;
  const heads = ['id', 'url', 'case', 'page', 'title', 'authorities', 'topics', ...own, 'lifecycle', 'licence'];
  const rows = (listFigureItems(kind, context) as Record<string, unknown>[]).map((item) => {
    const { title = '', publisher = '', date = '', url = '' } = item['source'] as Record<string, string>;
    return [...heads.map((head) => writeValue(item[head])), title, publisher, date, url, writeValue(item['asOf'])];
  });
  return writeCsv([[...heads, 'sourceTitle', 'sourcePublisher', 'sourceDate', 'sourceUrl', 'asOf'], ...rows]);
}

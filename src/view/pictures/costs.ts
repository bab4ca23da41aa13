import { median, rollup } from 'd3-array';
import { formatMoney, formatNumber } from '../../format/number.ts';
import type { Entry } from '../../model/entry.ts';
import type { PageContext } from '../../page.ts';
import { createSteps, findStep, type Step } from './steps.ts';
import { createNumber, tellSource, type Figure } from './figure.ts';

type Cost = Entry<'case-studies'>['data']['costs'][number];

/** A row of columns: how many amounts of one kind fall in each step of the scale. */
export interface CostRow {
  /** The kind, how many amounts there are, and the middle one. */
  label: string;
  kind: string;
  counts: number[];
  /** Which step the middle one of the amounts falls in. */
  middle: number;
}

/** The spread of all costs as values. */
export interface CostFigure extends Figure {
  rowsOfColumns: CostRow[];
  steps: Step[];
  /** Each step in words. */
  spans: string[];
  /** The sums of money where steps begin, and where the last one ends, short: `£10k`. */
  ticks: string[];
}

/** How the costs that case studies tell are spread, kinds and currencies told apart; none where none is told. */
export function createCosts(context: PageContext): CostFigure | undefined {
  const { catalogue, m } = context;
  const costs = catalogue.list('case-studies').flatMap(({ data }) => data.costs);
  if (costs.length === 0) return undefined;
  const steps = createSteps(costs.map(({ amount }) => amount));
  const currency = costs[0]?.currency ?? 'GBP';
  const isOne = costs.every((cost) => cost.currency === currency);
  const sign = isOne ? currency : '';
  const spans = steps.map((step) => tellSpan(step, sign, context));
  const rowsOfColumns = listGroups(costs).map((group) => createRow(group, { steps, isOne }, context));
  return {
    name: 'costs',
    title: tellCosts(costs, context),
    note: tellNote(context),
    source: tellSource(context),
    heads: [m.pictures.costs.head, ...rowsOfColumns.map(({ kind }) => kind)],
    rows: steps.map((_, at) => [
      { text: spans[at] ?? '' },
      ...rowsOfColumns.map(({ counts }) => createNumber(counts[at] ?? 0)),
    ]),
    ...{ rowsOfColumns, steps, spans },
    ticks: [...steps, { from: steps.at(-1)?.to ?? 0 }].map(({ from }) => tellShort(from, sign, context)),
  };
}

const kindOrder = ['spent', 'awarded', 'projected'];

/** The costs of each kind and currency, pounds first. */
function listGroups(costs: readonly Cost[]): Cost[][] {
  const order = ({ kind, currency }: Cost) => `${currency === 'GBP' ? '' : currency}${kindOrder.indexOf(kind)}`;
  const groups = rollup(costs, (same) => same, order);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same);
}

function createRow(
  group: readonly Cost[],
  { steps, isOne }: { steps: readonly Step[]; isOne: boolean },
  { m, t }: PageContext,
): CostRow {
  const words = m.pictures.costs;
  const { kind: id = 'spent', currency = 'GBP' } = group[0] ?? {};
  const kind = isOne ? words.kinds[id] : t(words.kind, { kind: words.kinds[id], currency: words.currencies[currency] });
  const places = group.map((cost) => findStep(steps, cost.amount));
  const counts = steps.map((_, at) => places.filter((place) => place === at).length);
  const amount = median(group, (cost) => cost.amount) ?? 0;
  const values = { kind, count: formatNumber(group.length), median: formatMoney(amount, currency) };
  return {
    kind,
    counts,
    middle: findStep(steps, amount),
    label: t(group.length === 1 ? words.rowOne : words.row, values),
  };
}

/** The message: of the most frequent currency, since amounts in different ones can't be compared. */
function tellCosts(costs: readonly Cost[], { m, t }: PageContext): string {
  const words = m.pictures.costs;
  const [own = []] = [
    ...rollup(
      costs,
      (same) => same,
      ({ currency }) => currency,
    ).values(),
  ].sort((a, b) => b.length - a.length);
  const amounts = own.map(({ amount }) => amount).sort((a, b) => a - b);
  const tell = (amount = 0) => formatMoney(amount, own[0]?.currency ?? 'GBP');
  if (amounts.length === 1) return t(words.one, { amount: tell(amounts[0]) });
  const values = { median: tell(median(amounts)), least: tell(amounts[0]), most: tell(amounts.at(-1)) };
  return t(words.lead, { count: formatNumber(amounts.length), ...values });
}

function tellNote({ catalogue, m, t }: PageContext): string {
  const cases = catalogue.list('case-studies');
  const count = cases.filter(({ data }) => data.costs.length === 0).length;
  const silent = t(m.pictures.costs.silent, { count: formatNumber(count), total: formatNumber(cases.length) });
  return [m.pictures.costs.note, count > 0 ? silent : ''].filter(Boolean).join(' ');
}

function tellSpan({ from, to }: Step, currency: string, { m, t }: PageContext): string {
  if (to === 0) return m.pictures.costs.nothing;
  return t(m.pictures.costs.span, { from: formatMoney(from, currency), to: formatMoney(to, currency) });
}

const sizes = ['', 'thousand', 'million', 'billion', 'trillion'] as const;

function tellShort(amount: number, currency: string, { m, t }: PageContext): string {
  const size = Math.max(0, Math.min(4, Math.floor(Math.log10(Math.max(amount, 1)) / 3 + 1e-9)));
  const text = formatMoney(amount / 1000 ** size, currency);
  const word = sizes[size];
  return word ? t(m.pictures.costs[word], { amount: text }) : text;
}

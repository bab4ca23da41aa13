import { siteConfig } from '../../config.ts';
import { formatDate } from '../../format/date.ts';
import { groupByMonth, groupChanges, splitMonths, type ChangeMonth } from '../../model/change-groups.ts';
import { changeTypes, type Change } from '../../model/changes-list.ts';
import { splitKey } from '../../model/links.ts';
import type { Said } from '../../model/said.ts';
import { createContext, listLanguages, type PageContext } from '../../page.ts';
import { fillSaid, say } from '../pieces.ts';
import type { Part } from '../rows.ts';
import { fullAddress } from '../site.ts';
import { tellChange, type ToldChange } from './change.ts';
import { findScope, listScopes, pageOf, type Scope } from './scopes.ts';

/** What happened to one page in a month, with its full address for who reads it elsewhere. */
export interface MailedChange extends Omit<ToldChange, 'note'> {
  notes: Said[];
  address: string;
}

/** A month, ready to be pasted into an e-mail. */
export interface ChangeBlock {
  /** `2026-11`, or the year where no month is known. */
  month: string;
  /** The month in words. */
  name: string;
  /** The page of this month, where this is another one. */
  href: string | undefined;
  intro: Said;
  groups: { title: string; changes: MailedChange[]; left: string }[];
  from: string;
}

/** What a page of changes shows. */
export interface ChangesView {
  title: Said;
  lead: Said;
  blocks: ChangeBlock[];
  /** The months that are on their own pages only. */
  earlier: Part[];
  /** Whether some changes are left out. */
  isCut: boolean;
  scope: Scope;
  /** The pages above this one: the list, and the page of what it is about; none for everything. */
  above: { text: string; href: string; lang?: string | undefined }[];
  /** The page of the newest months, where this is another one. */
  newest: string | undefined;
}

/** So many changes stand on one page, or one month; and so many of one type in a month. */
const most = { page: 200, type: 100 };

/** The folder of the pages of changes of a scope. */
export const changesPath = ({ key }: Pick<Scope, 'key'>): string => `/${key ? `${key}/` : ''}changes/`;

/** Whether anything happened that a page of changes could tell of. */
export const hasChanges = (key: 'topics' | 'authorities', id: string, { catalogue }: PageContext): boolean =>
  groupChanges(catalogue).has(`${key}/${id}`);

/** The routes of the pages of changes of all topics or authorities of which there is something to tell. */
export async function listChangesRoutes(kind: 'topics' | 'authorities') {
  const scopes = listScopes(await createContext(undefined)).filter(({ group }) => group === kind);
  return scopes
    .filter(({ changes }) => changes.length > 0)
    .flatMap((scope) => createRoutes(scope, { id: splitKey(scope.key).id }));
}

/** The routes of the changes of everything. */
export const listMonthRoutes = async () => createRoutes(findScope('', await createContext(undefined)), {});

function createRoutes<More extends object>(scope: Scope, more: More) {
  const months = [undefined, ...splitScope(scope).paged.map(({ month }) => month)];
  return listLanguages().flatMap(({ params }) => months.map((month) => ({ params: { ...params, ...more, month } })));
}

/**
 * The months on the first page of a scope, those after it, and those that have pages of their own: of everything all of
 * them from their first day on, so that whoever links to one finds it there later, too; of others as soon as not all of
 * them fit on one page.
 */
export function splitScope({ key, changes }: Pick<Scope, 'key' | 'changes'>) {
  const months = groupByMonth(changes);
  const { shown, earlier } = splitMonths(months, most.page);
  return { shown, earlier, paged: key === '' || earlier.length ? months : [] };
}

/** The newest changes of a scope, or those of an earlier month. */
export function createChangesView(
  { key, month }: { key: string; month: string | undefined },
  context: PageContext,
): ChangesView {
  const { m, t, lang, urls } = context;
  const words = m.follow.changes;
  const scope = findScope(key, context);
  const { shown, earlier, paged } = splitScope(scope);
  const own = month === undefined ? shown : paged.filter((one) => one.month === month);
  const folder = urls.to(changesPath(scope));
  const name = say(scope.name, scope.lang);
  const isLinked = month === undefined && paged.length > 0;
  const blocks = own.map((one) => ({
    ...createBlock(one, scope, context),
    href: isLinked ? `${folder}${one.month}/` : undefined,
  }));
  const title = scope.name ? fillSaid(words.titleOf, { name }) : words.title;
  return {
    title: month === undefined ? title : fillSaid(words.inMonth, { title, month: formatDate(month, lang) }),
    lead: scope.name ? fillSaid(words.leadOf, { name }) : words.lead,
    blocks,
    earlier: earlier.map((one) => ({
      text: formatDate(one.month, lang),
      href: `${folder}${one.month}/`,
      note: t(words.monthNote, { count: one.changes.length }),
    })),
    isCut: blocks.some(({ groups }) => groups.some(({ left }) => left)),
    scope,
    above: listAbove(scope, context),
    newest: month === undefined ? undefined : folder,
  };
}

function listAbove(scope: Scope, context: PageContext): ChangesView['above'] {
  const { key, name, lang } = scope;
  if (!name) return [];
  const { kind } = splitKey(key);
  return [
    { text: context.m.kinds[kind].many, href: context.urls.to(`/${kind}/`) },
    { text: name, href: pageOf(scope, context), lang },
  ];
}

function createBlock({ month, changes }: ChangeMonth, scope: Scope, context: PageContext): Omit<ChangeBlock, 'href'> {
  const { m, t, lang, urls } = context;
  const words = m.follow.changes;
  const byType = Map.groupBy(changes, ({ type }) => type);
  const name = formatDate(month, lang);
  const values = { site: siteConfig.name, month: name, name: say(scope.name, scope.lang) };
  return {
    month,
    name,
    intro: fillSaid(scope.name ? words.introOf : words.intro, values),
    groups: changeTypes.flatMap((type) => {
      const all = byType.get(type) ?? [];
      const left = all.length - most.type;
      const title = t(words.counted, { what: words.types[type], count: all.length });
      const told = groupByPage(all.slice(0, most.type)).flatMap((changes) => createMailed(changes, context));
      return all.length ? [{ title, changes: told, left: left > 0 ? t(words.more, { count: left }) : '' }] : [];
    }),
    from: t(words.from, { address: fullAddress(urls.to(changesPath(scope))) }),
  };
}

const groupByPage = (changes: readonly Change[]) => [
  ...Map.groupBy(changes, ({ entry: { kind, id } }) => `${kind}/${id}`).values(),
];

function createMailed(changes: readonly Change[], context: PageContext): MailedChange[] {
  const [first] = changes;
  if (!first) return [];
  const { kind, id } = first.entry;
  const { title, lang, href } = tellChange(first, context);
  const address = fullAddress(context.urls.entry(kind, id));
  return [{ title, lang, href, address, notes: changes.map((change) => tellChange(change, context).note) }];
}

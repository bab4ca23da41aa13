import { groupChanges, type ChangeGroup } from '../../model/change-groups.ts';
import type { Change } from '../../model/changes-list.ts';
import { pageKinds } from '../../model/kinds.ts';
import { splitKey } from '../../model/links.ts';
import type { PageContext } from '../../page.ts';
import { rememberInLanguage } from '../in-language.ts';
import { linkTo } from '../rows.ts';

/** Something that a reader may follow. */
export interface Scope {
  /** The folder that its files lie in: ``, `topics/housing`, `case-studies`. */
  key: ChangeGroup;
  group: 'all' | 'kinds' | 'topics' | 'authorities';
  /** What it is called; nothing for everything. */
  name: string;
  lang?: string | undefined;
  changes: readonly Change[];
}

/** Everything that can be followed: all, each kind of page, each topic, each authority, also where nothing happened yet. */
export const listScopes: (context: PageContext) => readonly Scope[] = rememberInLanguage((context: PageContext) => {
  const { catalogue, m } = context;
  const groups = groupChanges(catalogue);
  const create = (key: ChangeGroup, group: Scope['group'], name: string): Scope => ({
    ...{ key, group, name },
    changes: groups.get(key) ?? [],
  });
  const createNamed = (kind: 'topics' | 'authorities', id: string): Scope => {
    const { text, lang } = linkTo(context, kind, id);
    return { ...create(`${kind}/${id}`, kind, text), lang };
  };
  return [
    create('', 'all', ''),
    ...pageKinds.map((kind) => create(kind, 'kinds', m.kinds[kind].many)),
    ...catalogue.list('topics').map(({ id }) => createNamed('topics', id)),
    ...catalogue.list('authorities').map(({ id }) => createNamed('authorities', id)),
  ];
});

const byKey = rememberInLanguage(
  (context: PageContext) => new Map<string, Scope>(listScopes(context).map((scope) => [scope.key, scope])),
);

/** What lies in a folder, such as `topics/housing`; throws where nothing can be followed there. */
export function findScope(key: string, context: PageContext): Scope {
  const scope = byKey(context).get(key);
  if (!scope) throw new RangeError(`Nothing can be followed at ${key}.`);
  return scope;
}

/** The page that shows what a scope is about. */
export function pageOf({ key, group }: Pick<Scope, 'key' | 'group'>, { urls }: PageContext): string {
  if (group === 'all') return urls.to('/');
  if (group === 'kinds') return urls.to(`/${key}/`);
  const { kind, id } = splitKey(key);
  return urls.entry(kind, id);
}

import { localeOf } from '../../format/locale.ts';
import type { PageContext } from '../../page.ts';
import { feedPath } from './changes-feed.ts';
import { feedForms, type FeedForm } from './feed.ts';
import { listScopes, pageOf, type Scope } from './scopes.ts';

/** A feed as its row shows it: the page that it is about, and its addresses. */
export interface FeedRow {
  name: string;
  lang?: string | undefined;
  page: string;
  forms: { name: string; href: string }[];
}

const names: Record<FeedForm, string> = { xml: 'Atom', json: 'JSON Feed' };
const writeForms = (hrefOf: (form: FeedForm) => string) =>
  (Object.keys(feedForms) as FeedForm[]).map((form) => ({ name: names[form], href: hrefOf(form) }));

/** All feeds in groups; of the many authorities those of which there is something to tell. */
export function listFeedGroups(context: PageContext): { id: string; title: string; text?: string; rows: FeedRow[] }[] {
  const { m, urls } = context;
  const words = m.follow.feeds;
  const scopes = Map.groupBy(listScopes(context), ({ group }) => group);
  const listRows = (group: Scope['group']) => (scopes.get(group) ?? []).map((scope) => createRow(scope, context));
  const progress: FeedRow = {
    name: m.inProgress.title,
    page: urls.to('/in-progress/'),
    forms: writeForms((form) => urls.to(`/in-progress/feed.${form}`)),
  };
  const busy = (scopes.get('authorities') ?? []).filter(({ changes }) => changes.length > 0);
  return [
    { id: 'general', title: words.general, rows: [...listRows('all'), ...listRows('kinds'), progress] },
    { id: 'topics', title: words.topics, rows: sortRows(listRows('topics'), context) },
    {
      id: 'authorities',
      title: words.authorities,
      text: words.authoritiesText,
      rows: sortRows(
        busy.map((scope) => createRow(scope, context)),
        context,
      ),
    },
  ];
}

const sortRows = (rows: readonly FeedRow[], { lang }: PageContext) =>
  [...rows].sort((a, b) => a.name.localeCompare(b.name, localeOf(lang)));

function createRow(scope: Scope, context: PageContext): FeedRow {
  const forms = writeForms((form) => context.urls.file(feedPath(scope, form)));
  return { name: scope.name || context.m.follow.feeds.all, lang: scope.lang, page: pageOf(scope, context), forms };
}

import { languages } from '../../config.ts';
import { groupChanges, type ChangeGroup } from '../../model/change-groups.ts';
import { listChanges } from '../../model/changes-list.ts';
import { createContext, type PageContext } from '../../page.ts';

/** The day of the last change of each page that has one, by its path from the root of the site: `case-studies/wigan-deal/`. */
export async function listDays(): Promise<Record<string, string>> {
  const contexts = await Promise.all(languages.map((lang, index) => createContext(index ? lang : undefined)));
  const root = contexts[0]?.urls.file('/').length ?? 0;
  const days = contexts.flatMap((context) => listOwn(context).map(([path, day]) => [path.slice(root), day] as const));
  return Object.fromEntries(days);
}

/** Lists change with the newest of what they list, pages with the last thing that happened to them. */
function listOwn(context: PageContext): [path: string, day: string][] {
  const { catalogue, urls } = context;
  const days = new Map<string, string>();
  const note = (path: string, day: string) => {
    if (day.length === 10 && day > (days.get(path) ?? '')) days.set(path, day);
  };
  for (const { day, entry } of listChanges(catalogue)) note(urls.entry(entry.kind, entry.id), day);
  for (const [group, changes] of groupChanges(catalogue)) {
    const day = changes.find((one) => one.day.length === 10)?.day ?? '';
    for (const path of listPaths(group)) note(urls.to(path), day);
  }
  for (const { data } of catalogue.list('translations')) {
    const [kind, id] = data.of.split('/');
    if (data.lang === context.lang) note(urls.to(`/${kind}/${id}/`), data.translated);
  }
  return [...days];
}

/** The pages that list what belongs to a group. */
function listPaths(group: ChangeGroup): string[] {
  if (group === '') return ['/', '/changes/'];
  return group.includes('/') ? [`/${group}/`, `/${group}/changes/`] : [`/${group}/`];
}

import type { PageContext } from '../page.ts';
import { rememberInLanguage } from './in-language.ts';
import { say } from './pieces.ts';
import { linkTo, type Part } from './rows.ts';
import { listOnTopic } from './topics.ts';

/** The problems that bring people here, each with the topic that helps. */
export function listChallenges(context: PageContext): Part[] {
  return context.catalogue.list('topics').flatMap(({ id, data: { challenge, prefLabel } }) => {
    if (!challenge) return [];
    const link = linkTo(context, 'topics', id);
    return [{ ...link, text: challenge, note: say(prefLabel, link.lang) }];
  });
}

/** The themes with how many pages each holds; counted once for all pages that show them. */
export const listThemes = rememberInLanguage((context: PageContext): Part[] => {
  const { catalogue, m, t } = context;
  return catalogue
    .list('topics')
    .filter(({ data }) => data.kind === 'theme')
    .map((topic) => {
      const count = listOnTopic(topic, context).length;
      return {
        ...linkTo(context, 'topics', topic.id),
        note: count === 1 ? m.list.one : t(m.home.themeCount, { count }),
      };
    });
});

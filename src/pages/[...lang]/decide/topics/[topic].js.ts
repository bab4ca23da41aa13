import type { APIRoute } from 'astro';
import { createContext, listLanguages, writeRows } from '../../../../page.ts';
import { createDecideTopic, listTopicGroups } from '../../../../view/decide.ts';

export async function getStaticPaths() {
  const groups = listTopicGroups(await createContext(undefined));
  const ids = [...new Set(groups.flatMap(({ topics }) => topics.map(({ id }) => id)))];
  return listLanguages().flatMap(({ params }) => ids.map((topic) => ({ params: { ...params, topic } })));
}

/** What was done on a topic and which standards bind, as a module: loaded when somebody decides on it. */
export const GET: APIRoute = async ({ params }) => {
  const context = await createContext(params['lang']);
  const topic = context.catalogue.find('topics', params['topic'] ?? '');
  return writeRows(topic ? createDecideTopic(topic, context) : undefined);
};

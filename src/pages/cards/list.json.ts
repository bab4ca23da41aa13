import type { APIRoute } from 'astro';
import { languages } from '../../config.ts';
import { createContext } from '../../page.ts';
import { createEntryCard, createSiteCard, listCarded } from '../../view/social.ts';

/** What stands on every card: read, and taken away again, by the step of the build that draws them. */
export const GET: APIRoute = async () => {
  const contexts = await Promise.all(languages.map(createContext));
  const cards = contexts.flatMap((context) => [
    createSiteCard(context),
    ...listCarded(context).map((entry) => createEntryCard(entry, context)),
  ]);
  return new Response(JSON.stringify(cards));
};

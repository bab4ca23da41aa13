import type { Entry } from '../model/entry.ts';
import type { Said } from '../model/said.ts';
import type { PageContext } from '../page.ts';
import { rankByEvidence } from './lists.ts';
import { say } from './pieces.ts';
import { linkTo, type Part } from './rows.ts';

type Audience = Entry<'guides'>['data']['audience'][number];

const audiences: readonly Audience[] = ['mayor', 'leader', 'cdo', 'cdic', 'service-manager', 'officer', 'newcomer'];

/** The guides by whom they are for, each list by title; nobody without a guide. */
export function groupGuides(context: PageContext): { audience: Audience; title: string; links: Part[] }[] {
  const guides = [...context.catalogue.list('guides')].sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
  return audiences
    .map((audience) => ({
      audience,
      title: context.m.ways.learn.audiences[audience],
      links: guides
        .filter(({ data }) => data.audience.includes(audience))
        .map(({ id }) => linkTo(context, 'guides', id)),
    }))
    .filter(({ links }) => links.length > 0);
}

/** Where newcomers begin: the explainer for them, the words, how case studies are read and rated. */
export function listFirstSteps(context: PageContext): (Part & { note: Said })[] {
  const { catalogue, m, urls } = context;
  const words = m.ways.learn.steps;
  const explainer = catalogue
    .list('guides')
    .find(({ data }) => data.kind === 'explainer' && data.audience[0] === 'newcomer');
  const link = explainer && linkTo(context, 'guides', explainer.id);
  return [
    ...(link ? [{ ...link, note: say(explainer.data.summary, link.lang) }] : []),
    { text: words.glossary, href: urls.to('/glossary/'), note: words.glossaryNote },
    { text: words.reading, href: '#reading', note: words.readingNote },
    { text: words.evidence, href: urls.to('/evidence/'), note: words.evidenceNote },
  ];
}

/** A case study to practise reading on: the one with the best evidence. */
export function findExample(context: PageContext): Part | undefined {
  const [best] = rankByEvidence(context.catalogue.list('case-studies'), context);
  return best && linkTo(context, 'case-studies', best.id);
}

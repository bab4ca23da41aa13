import { siteConfig } from '../../config.ts';
import type { Entry, PageEntry } from '../../model/entry.ts';
import { splitKey } from '../../model/links.ts';
import { withSlash } from '../../model/peers/paths.ts';
import type { PageContext } from '../../page.ts';
import { listSteps } from '../guide.ts';
import { listDoers } from '../names.ts';
import { linkTo } from '../rows.ts';
import { fullAddress } from '../site.ts';
import { findCard } from '../social.ts';
import { describeLicence } from './licence.ts';
import { addressOfPublisher, identify, listOrNone, referTo, referToAddress, type LinkedNode } from './node.ts';
import { tagOf } from './page.ts';

/** A page that people wrote, as its kind is called in schema.org: what it is about is told by address. */
export function describeEntry(entry: PageEntry, context: PageContext): LinkedNode {
  if (entry.kind === 'case-studies') return describeCaseStudy(entry, context);
  if (entry.kind === 'standards') return describeStandard(entry, context);
  if (entry.kind === 'guides') return describeGuide(entry, context);
  return describeCollaboration(entry, context);
}

function describeCaseStudy(entry: Entry<'case-studies'>, context: PageContext): LinkedNode {
  const { authorities, buildsOn, started, ended, writtenFrom } = entry.data;
  const leads = writtenFrom === 'own-work' ? listDoers(authorities) : [];
  return {
    ...describeText(entry, context),
    ...(leads.length > 0 && { author: leads.map(({ id }) => describeAuthor(id, context)) }),
    about: [
      ...(referTo('authorities', authorities.map(({ id }) => id), context) ?? []),
      ...(referTo('topics', entry.data.topics, context) ?? []),
    ], // prettier-ignore
    temporalCoverage: started && describeTime(started, ended ?? (isOver(entry) ? undefined : '..')),
    isBasedOn: listOrNone([...listSources(entry), ...listEntries(buildsOn, context)]),
  };
}

// Two dots mean that it goes on; of work that is over or of which nothing is known, only the start is told.
const isOver = ({ data }: Entry<'case-studies'>) => data.stage === 'stopped' || data.stage === 'unknown';

const describeTime = (start: string, end: string | undefined) => (end ? `${start}/${end}` : start);

// TechArticle, which schema.org keeps for procedures and specifications: the page explains a standard in our words. The
// standard itself is another work, with its own version, date and steward.
function describeStandard(entry: Entry<'standards'>, context: PageContext): LinkedNode {
  const { title, official, version, published, steward } = entry.data;
  return {
    ...describeText(entry, context),
    '@type': 'TechArticle',
    about: referTo('topics', entry.data.topics, context),
    mainEntity: {
      '@type': 'CreativeWork',
      name: title,
      url: official,
      version,
      datePublished: published,
      maintainer: { '@type': 'Organization', name: steward },
    },
    isBasedOn: listOrNone(listSources(entry)),
  };
}

function describeGuide(entry: Entry<'guides'>, context: PageContext): LinkedNode {
  const steps = listSteps(entry, context).map(({ anchor, question }, index) => ({
    '@type': 'HowToStep',
    position: index + 1,
    name: question,
    url: fullAddress(context.urls.entry(entry.kind, entry.id, anchor)),
  }));
  const about = referTo('topics', entry.data.topics, context);
  const article = { ...describeText(entry, context), about, isBasedOn: listOrNone(listSources(entry)) };
  return steps.length ? { ...article, '@type': 'HowTo', name: entry.data.title, step: steps } : article;
}

function describeCollaboration(entry: Entry<'collaborations'>, context: PageContext): LinkedNode {
  const { authorities, topics, closes } = entry.data;
  return {
    ...describeText(entry, context),
    author: listDoers(authorities).map(({ id }) => describeAuthor(id, context)),
    about: referTo('topics', topics, context),
    expires: closes,
    isBasedOn: listOrNone(listSources(entry)),
  };
}

/** What all pages tell: the text itself, in its own language. Its summary is the page's description already. A page that nobody translated is the same text everywhere. */
function describeText(entry: PageEntry, context: PageContext): LinkedNode {
  const { data, translation } = entry;
  const original = identify(entry.kind, entry.id, context);
  const own = translation ? fullAddress(context.urls.entry(entry.kind, entry.id)) : original;
  const card = findCard(entry, context);
  const us = describeOwner(context);
  return {
    '@type': 'Article',
    '@id': own,
    headline: data.title,
    inLanguage: tagOf(translation?.lang ?? data.lang),
    translationOfWork: translation && referToAddress(original),
    author: us,
    publisher: referToAddress(us['@id']),
    ...datesOf(entry, context),
    license: describeLicence(data.licence),
    creativeWorkStatus: data.lifecycle.state === 'published' ? undefined : data.lifecycle.state,
    image: card && fullAddress(context.urls.file(card.path)),
  };
}

/** When a page came in and when it was last checked or corrected, as far as that is known. A translation is as it was made. */
function datesOf(entry: PageEntry, { catalogue }: PageContext): Pick<LinkedNode, string> {
  if (entry.translation) return { datePublished: entry.translation.translated };
  const added = catalogue.addedOn(entry);
  const corrected = catalogue.insights.correctionsOf(entry).map(({ data }) => data.on);
  const days = [entry.data.reviewed?.on, ...corrected].filter((day) => day !== undefined);
  const newest = days.reduce((last, day) => (day > last ? day : last), added ?? '');
  return { datePublished: added, dateModified: newest && newest !== added ? newest : undefined };
}

/** Whose page it is: ours, or that of the collection which it comes from. */
function describeOwner(context: PageContext): LinkedNode & { '@id': string } {
  const { peer } = context;
  const name = peer?.data.name ?? siteConfig.name;
  return { '@type': 'Organization', '@id': peer ? addressOfPeer(peer.data) : addressOfPublisher(context), name };
}

const addressOfPeer = ({ url, repository }: { url?: string | undefined; repository?: string | undefined }) =>
  url === undefined ? `https://github.com/${repository ?? ''}` : `${withSlash(url)}#publisher`;

const describeAuthor = (id: string, context: PageContext): LinkedNode => ({
  '@type': 'GovernmentOrganization',
  '@id': identify('authorities', id, context),
  name: linkTo(context, 'authorities', id).text,
});

const listSources = ({ data }: PageEntry): string[] => [...new Set(data.sources.flatMap(({ url }) => url ?? []))];

const listEntries = (keys: readonly string[], context: PageContext): string[] =>
  keys.flatMap((key) => {
    const { kind, id } = splitKey(key);
    return identify(kind, id, context) ?? [];
  });

import { languages, siteConfig } from '../../config.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Entry } from '../../model/entry.ts';
import type { PageContext } from '../../page.ts';
import { licenceAddress } from '../linked/licence.ts';
import { addressOfPublisher, identify, listOrNone, referTo, type LinkedNode } from '../linked/node.ts';
import { tagOf } from '../linked/page.ts';
import { addressOfTopics } from '../linked/terms.ts';
import { writeTurtle } from './turtle.ts';

type Topic = Entry<'topics'>;

const prefixes = { skos: 'http://www.w3.org/2004/02/skos/core#', dct: 'http://purl.org/dc/terms/' };

/** The topics as a SKOS concept scheme in JSON-LD. */
export const createTopicScheme = (context: PageContext): object => ({
  '@context': prefixes,
  '@graph': listNodes(context),
});

/** The same in Turtle. */
export const writeTopicTurtle = (context: PageContext): string => writeTurtle(prefixes, listNodes(context));

function listNodes(context: PageContext): LinkedNode[] {
  const topics = context.catalogue.list('topics');
  const links = collectLinks(topics);
  return [describeScheme(topics, context), ...topics.map((topic) => describeConcept(topic, links, context))];
}

function describeScheme(topics: readonly Topic[], context: PageContext): LinkedNode {
  const tops = topics.filter(({ data }) => !data.broader).map(({ id }) => id);
  const title = (lang: string) => context.t(messagesFor(lang).linked.scheme, { name: siteConfig.name });
  return {
    '@id': addressOfTopics(context),
    '@type': 'skos:ConceptScheme',
    'dct:title': languages.map((lang) => say(title(lang), tagOf(lang))),
    'dct:license': { '@id': licenceAddress },
    'dct:publisher': { '@id': addressOfPublisher(context) },
    'skos:hasTopConcept': referTo('topics', tops, context),
  };
}

// Lists are written in English. What people type to find a topic is in several languages, and so has no tag.
function describeConcept({ id, data }: Topic, { narrower, related }: Links, context: PageContext): LinkedNode {
  const scheme = { '@id': addressOfTopics(context) };
  const others = (labels: readonly string[]) =>
    listOrNone([...new Set(labels)].filter((one) => one !== data.prefLabel));
  return {
    '@id': identify('topics', id, context),
    '@type': 'skos:Concept',
    'skos:prefLabel': say(data.prefLabel),
    'skos:altLabel': others(data.altLabels)?.map((label) => say(label)),
    'skos:hiddenLabel': others(data.everyday.filter((label) => !data.altLabels.includes(label))),
    'skos:definition': say(data.definition),
    'skos:notation': id,
    'skos:inScheme': scheme,
    'skos:topConceptOf': data.broader ? undefined : scheme,
    'skos:broader': data.broader && referTo('topics', [data.broader], context),
    'skos:narrower': referTo('topics', narrower.get(id) ?? [], context),
    'skos:related': referTo('topics', [...(related.get(id) ?? [])].sort(), context),
  };
}

const say = (text: string, language = 'en') => ({ '@value': text, '@language': language });

interface Links {
  narrower: ReadonlyMap<string, string[]>;
  related: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What lies below each topic, and what is related either way: the file names it on one side only. */
function collectLinks(topics: readonly Topic[]): Links {
  const narrower = new Map<string, string[]>();
  const related = new Map(topics.map(({ id }) => [id, new Set<string>()]));
  for (const { id, data } of topics) {
    if (data.broader) narrower.set(data.broader, [...(narrower.get(data.broader) ?? []), id]);
    for (const other of data.related) {
      related.get(id)?.add(other);
      related.get(other)?.add(id);
    }
  }
  return { narrower, related };
}

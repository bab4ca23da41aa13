import type { Entry } from '../../model/entry.ts';
import type { PageContext } from '../../page.ts';
import { fullAddress } from '../site.ts';
import { licenceAddress } from './licence.ts';
import { firstUrls, identify, listOrNone, type Addressed, type LinkedNode } from './node.ts';

/** The address of the list of all topics, by which their vocabulary is known. */
export const addressOfTopics = (context: Addressed): string => fullAddress(firstUrls(context).to('/topics/'));

const addressOfGlossary = (context: Addressed): string => fullAddress(firstUrls(context).to('/glossary/'));

/** A topic as a term of our vocabulary. */
export const describeTopic = ({ id, data }: Entry<'topics'>, context: PageContext): LinkedNode => ({
  '@type': 'DefinedTerm',
  '@id': identify('topics', id, context),
  name: data.prefLabel,
  alternateName: listOrNone(data.altLabels),
  description: data.definition,
  inDefinedTermSet: addressOfTopics(context),
});

/** All topics by name. */
export const describeTopics = (context: PageContext): LinkedNode => ({
  '@type': 'DefinedTermSet',
  '@id': addressOfTopics(context),
  name: context.m.kinds.topics.many,
  description: context.m.topic.lead,
  license: licenceAddress,
  hasDefinedTerm: context.catalogue.list('topics').map(({ id, data }) => ({
    '@type': 'DefinedTerm',
    '@id': identify('topics', id, context),
    name: data.prefLabel,
  })),
});

/** The glossary with all its terms. */
export const describeGlossary = (context: PageContext): LinkedNode => ({
  '@type': 'DefinedTermSet',
  '@id': addressOfGlossary(context),
  name: context.m.kinds.glossary.many,
  description: context.m.glossary.lead,
  license: licenceAddress,
  hasDefinedTerm: context.catalogue.list('glossary').map(({ id, data }) => ({
    '@type': 'DefinedTerm',
    '@id': identify('glossary', id, context),
    name: data.acronym,
    alternateName: data.expansion,
    description: data.meaning,
  })),
});

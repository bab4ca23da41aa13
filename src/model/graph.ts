import { findByKey, type Catalogue } from './catalogue.ts';
import type { AnyEntry, PageEntry } from './entry.ts';
import type { Insights } from './insights.ts';
import { isPageKind, kinds, type Kind } from './kinds.ts';
import { listReferences, type Reference } from './links.ts';

/** A link between two entries, each known as `kind/id`. */
export interface Edge {
  from: string;
  to: string;
  type: EdgeType;
}

/** How a field that names another entry reads as an edge; other fields keep their own names. */
const fieldTypes = {
  'authorities.id': 'names',
  authority: 'names',
  'contact.authority': 'contact',
  'confirmedBy.authority': 'confirmedBy',
  county: 'county',
  combinedAuthority: 'combinedAuthority',
  successors: 'succeededBy',
  'implements.standard': 'implements',
  replaces: 'replaces',
  builtOn: 'buildsOn',
  buildsOn: 'buildsOn',
  case: 'followsUp',
  'steps.links': 'links',
  practice: 'adopts',
  becomes: 'becomes',
  'appliesTo.insteadSee': 'insteadSee',
  'lifecycle.replacement': 'replacedBy',
  'answers.page': 'answeredBy',
  page: 'corrects',
  of: 'translates',
} as const;

/** All types that an edge can have. */
export const edgeTypes = [
  ...new Set(Object.values(fieldTypes)),
  'adopted',
  'topic',
  'broader',
  'relatedTopic',
  'mentions',
  'related',
] as const;

/** The type of an edge. */
export type EdgeType = (typeof edgeTypes)[number];

/**
 * Every link between entries that are both there: by field, by topic, in texts, and the related pages that are computed;
 * each once. An instance for some authorities leaves entries out that others name.
 */
export function listEdges(catalogue: Catalogue & { insights: Insights }): Edge[] {
  const entries = (Object.keys(kinds) as Kind[]).flatMap((kind) => catalogue.list(kind) as readonly AnyEntry[]);
  const edges = entries.flatMap((entry) => {
    const found = [
      ...listReferences(entry).map(readReference),
      ...listTopicEdges(entry),
      ...listAdopted(entry, catalogue),
      ...listMentions(entry, catalogue),
      ...listRelated(entry, catalogue.insights),
    ];
    const from = keyOf(entry);
    return found
      .map((edge) => ({ from, ...edge }))
      .filter((edge) => edge.to !== edge.from && findByKey(catalogue, edge.to) && findByKey(catalogue, edge.from));
  });
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.type} ${edge.to}`, edge])).values()];
}

type Found = Omit<Edge, 'from'> & { from?: string };
const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

function readReference(reference: Reference): Found {
  const field = reference.path.filter((part) => typeof part === 'string').join('.') as keyof typeof fieldTypes;
  return { to: keyOf(reference), type: fieldTypes[field] };
}

function listTopicEdges(entry: AnyEntry): Found[] {
  const to = (type: EdgeType) => (id: string) => ({ to: `topics/${id}`, type });
  if (entry.kind === 'topics') {
    const { broader, related } = entry.data;
    return [...(broader ? [to('broader')(broader)] : []), ...related.map(to('relatedTopic'))];
  }
  if (entry.kind === 'glossary') return entry.data.topic ? [to('topic')(entry.data.topic)] : [];
  return 'topics' in entry.data ? entry.data.topics.map(to('topic')) : [];
}

// The record stands between the two; who only asks who has adopted what need not know it. The newest verdict counts.
function listAdopted(entry: AnyEntry, catalogue: Catalogue & { insights: Insights }): Found[] {
  if (!isPageKind(entry.kind)) return [];
  return catalogue.insights
    .adoptionsOf(entry)
    .filter(({ isLatest, record: { data } }) => isLatest && ['adopted', 'adapted'].includes(data.verdict))
    .map(({ record }) => ({ from: `authorities/${record.data.authority}`, to: keyOf(entry), type: 'adopted' }));
}

function listMentions(entry: AnyEntry, catalogue: Catalogue): Found[] {
  if (entry.kind === 'translations') return []; // it says what its page says
  return (entry.outline?.links ?? []).flatMap(({ url }) => {
    const target = catalogue.resolve(url, entry);
    return target ? [{ to: keyOf(target.entry), type: 'mentions' as const }] : [];
  });
}

function listRelated(entry: AnyEntry, insights: Insights): Found[] {
  if (!isPageKind(entry.kind)) return [];
  return insights.relatedTo(entry as PageEntry).map((one) => ({ to: keyOf(one.entry), type: 'related' as const }));
}

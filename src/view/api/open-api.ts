import { z } from 'zod';
import { siteConfig } from '../../config.ts';
import { changeTypes } from '../../model/changes-list.ts';
import { edgeTypes } from '../../model/graph.ts';
import { kinds, pageKinds, type Kind } from '../../model/kinds.ts';
import { lifecycleStates } from '../../model/schema/common.ts';
import type { PageContext } from '../../page.ts';
import { licenceAddress } from '../linked/licence.ts';
import { fullAddress } from '../site.ts';
import { createSchema, type JsonSchema } from './schemas.ts';

const every = Object.keys(kinds) as Kind[];
const count = z.int().min(0);
const kind = z.enum(every as [Kind, ...Kind[]]);
const files = { json: z.string(), csv: z.string() };

const change = z.strictObject({
  day: z.string(),
  type: z.enum(changeTypes),
  kind: z.enum(pageKinds),
  ...{ id: z.string(), title: z.string(), url: z.string() },
  record: z.string().optional(),
  on: z.string().optional(),
  verdict: z.string().optional(),
  authority: z.string().optional(),
});

const figure = z.looseObject({
  ...{ id: z.string(), url: z.string(), case: z.string(), page: z.string(), title: z.string(), kind: z.string() },
  authorities: z.array(z.string()),
  topics: z.array(z.string()),
  lifecycle: z.enum(lifecycleStates),
  licence: z.string(),
  ofYear: z.string().nullable(),
  source: z.looseObject({ id: z.string() }),
  asOf: z.string(),
});
const claim = figure.extend({ statement: z.string(), value: z.number(), unit: z.string(), measuredBy: z.string() });
const cost = figure.extend({ amount: z.number(), currency: z.string(), year: z.int(), what: z.string() });

/** The files that belong to no kind, as schemas. */
const others = {
  index: z.strictObject({
    version: z.literal(1),
    ...{ name: z.string(), description: z.string(), url: z.string(), repository: z.string() },
    authorities: z.array(z.string()).optional(),
    source: z.string().optional(),
    languages: z.array(z.string()),
    licence: z.strictObject({ id: z.string(), url: z.string(), attribution: z.string() }),
    commit: z.string().nullable(),
    built: z.string(),
    kinds: z.record(kind, z.strictObject({ count, ...files, items: z.string(), schema: z.string() })),
    claims: z.strictObject({ count, ...files }),
    costs: z.strictObject({ count, ...files }),
    ...{ graph: z.string(), changes: z.string(), openapi: z.string() },
    linked: z.strictObject({ catalogue: z.string(), topics: z.string(), turtle: z.string() }),
    export: z.strictObject({ href: z.string(), bytes: count, sha256: z.string() }),
  }),
  graph: z.strictObject({
    nodes: z.array(z.strictObject({ kind, id: z.string(), title: z.string(), url: z.string() })),
    edges: z.array(z.strictObject({ from: z.string(), to: z.string(), type: z.enum(edgeTypes) })),
  }),
  changes: z.strictObject({
    asOf: z.string(),
    count,
    isComplete: z.boolean(),
    years: z.array(z.strictObject({ year: z.string(), count, href: z.string() })),
    items: z.array(change),
  }),
  year: z.strictObject({ year: z.string(), items: z.array(change) }),
  claims: z.strictObject({ items: z.array(claim) }),
  costs: z.strictObject({ items: z.array(cost) }),
};

/** The description of everything below `/api/v1/` (OpenAPI 3.1). */
export function createOpenApi(context: PageContext): object {
  const { m, urls } = context;
  const schemas: Record<string, JsonSchema> = {};
  for (const [name, schema] of Object.entries(others)) schemas[name] = withoutDialect(z.toJSONSchema(schema));
  for (const one of every) schemas[one] = withoutDialect(createSchema(one, '', m));
  return {
    openapi: '3.1.0',
    info: {
      title: siteConfig.name,
      version: '1',
      description: siteConfig.description,
      license: { name: 'OGL-UK-3.0', url: licenceAddress },
    },
    servers: [{ url: fullAddress(urls.file('/api/v1')) }],
    paths: {
      '/index.json': respond('readIndex', m.data.files.index, { json: 'index' }),
      ...Object.fromEntries(every.flatMap((one) => listPaths(one, context))),
      '/claims.json': respond('listClaims', m.data.files.claims, { json: 'claims' }),
      '/claims.csv': respond('listClaimsAsTable', m.data.files.claims, { type: 'text/csv' }),
      '/costs.json': respond('listCosts', m.data.files.costs, { json: 'costs' }),
      '/costs.csv': respond('listCostsAsTable', m.data.files.costs, { type: 'text/csv' }),
      '/graph.json': respond('readGraph', m.data.files.graph, { json: 'graph' }),
      '/changes.json': respond('listChanges', m.data.files.changes, { json: 'changes' }),
      '/changes/{year}.json': respond('listChangesOfYear', m.data.files.year, { json: 'year', parameter: 'year' }),
      '/export.zip': respond('readExport', m.data.files.export, { type: 'application/zip' }),
      '/catalogue.jsonld': respond('readCatalogue', m.linked.files.catalogue, { type: 'application/ld+json' }),
      '/topics.jsonld': respond('readTopicScheme', m.linked.files.topics, { type: 'application/ld+json' }),
      '/topics.ttl': respond('readTopicSchemeAsTurtle', m.linked.files.turtle, { type: 'text/turtle' }),
      '/openapi.json': respond('readDescription', m.data.files.openapi, { type: 'application/json' }),
    },
    components: { schemas },
  };
}

function listPaths(one: Kind, { m }: PageContext): [string, object][] {
  const { many, lead } = m.kinds[one];
  const name = one.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const about = `${many}. ${lead}`;
  return [
    [`/${one}.json`, respond(`list${name}`, about, { list: one })],
    [`/${one}/{id}.json`, respond(`read${name}`, about, { json: one, parameter: 'id', named: m.exchange.fileNames })],
    [`/${one}.csv`, respond(`list${name}AsTable`, about, { type: 'text/csv' })],
    [`/schemas/${one}.json`, respond(`read${name}Schema`, about, { type: 'application/schema+json' })],
  ];
}

interface Answer {
  /** The schema of what comes as JSON, or of each item of a list. */
  json?: string;
  list?: string;
  type?: string;
  /** The part of the path that whoever asks fills in. */
  parameter?: string;
  /** How that part is written. */
  named?: string;
}

function respond(operationId: string, summary: string, { json, list, type, parameter, named }: Answer): object {
  const reference = { $ref: `#/components/schemas/${json ?? list ?? ''}` };
  const listed = { type: 'object', properties: { items: { type: 'array', items: reference } }, required: ['items'] };
  const content = type ? { [type]: {} } : { 'application/json': { schema: list ? listed : reference } };
  const path = {
    name: parameter,
    in: 'path',
    required: true,
    ...(named && { description: named }),
    schema: { type: 'string' },
  };
  return {
    get: {
      operationId,
      summary,
      ...(parameter && { parameters: [path] }),
      responses: {
        '200': { description: summary, content },
        ...(parameter && { '404': { description: 'Not found' } }),
      },
    },
  };
}

const withoutDialect = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));

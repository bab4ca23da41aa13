import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import rdf from '@zazuko/env';
import jsonld, { type Options } from 'jsonld';
import { Parser } from 'n3';
import Validator from 'rdf-validate-shacl';
import { listPages } from '../../scripts/lib/search-index.ts';
import { root } from '../../scripts/lib/settings.ts';

const fixtures = join(root, 'tests/fixtures/linked');
const schemaOrg = JSON.parse(readFileSync(join(fixtures, 'schema-org-context.json'), 'utf8')) as object;

/** A thing as JSON-LD has it. */
export type Thing = Record<string, unknown>;

/** A page with its linked data as text, one for each block. */
export interface LinkedPage {
  path: string;
  html: string;
  blocks: string[];
}

/** Reads the linked data of all pages of a built site, but for those that only lead on to where a page has moved. */
export function readLinkedPages(folder: string): LinkedPage[] {
  return listPages(folder)
    .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }))
    .filter(({ html }) => !html.includes('<meta http-equiv="refresh"'))
    .map((page) => ({ ...page, blocks: [...page.html.matchAll(block)].map(([, text = '']) => text) }));
}

const block = /<script type="application\/ld\+json">(.*?)<\/script>/gs;

/** The things that linked data tells of at its top. */
export function listThings(block: string): Thing[] {
  const { '@graph': graph, ...only } = JSON.parse(block) as Thing & { '@graph'?: Thing[] };
  return graph ?? [only];
}

// Nothing is fetched: the only context that lies elsewhere is here in part.
const options = {
  safe: true,
  documentLoader: (url: string) => {
    if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new RangeError(`${url} is not here.`);
    return Promise.resolve({ documentUrl: url, document: schemaOrg });
  },
};

/** Statements as N-Quads. A word that no context knows, or whatever else would get lost, is a fault. */
export async function writeQuads(document: object): Promise<string> {
  const asked = { ...options, format: 'application/n-quads' } as Options.ToRdf; // which knows nothing of `safe`
  const written: unknown = await jsonld.toRDF(document, asked);
  return String(written);
}

/** Statements in Turtle or N-Quads in an order of their own, so that the same statements are the same text. */
export const canonise = (text: string): string => rdf.dataset(new Parser().parse(text)).toCanonical();

/** What holds against shapes of `tests/fixtures/linked`, each line with the thing, its property and what is asked. */
export async function findBreaches(quads: string, ...shapes: string[]): Promise<string[]> {
  const data = rdf.dataset(new Parser().parse(quads));
  const reports = [];
  for (const name of shapes) reports.push(await findValidator(name).validate(data));
  return reports.flatMap(({ results }) =>
    results.map(
      ({ focusNode, path, message, sourceConstraintComponent: rule }) =>
        `${focusNode.value} ${JSON.stringify(path)} ${rule.value} ${message.map(({ value }) => value).join(' ')}`,
    ),
  );
}

/** What in pages is no word of schema.org, or not what search engines ask for. */
export async function findPageFaults(pages: readonly LinkedPage[]): Promise<string[]> {
  const faults: string[] = [];
  for (const {
    path,
    blocks: [own = ''],
  } of pages) {
    const quads = await writeQuads(JSON.parse(own) as object);
    faults.push(...(await findBreaches(quads, 'schema-org', 'asked')).map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

// To read shapes takes longer than to hold a page to them.
const validators = new Map<string, Validator>();

function findValidator(name: string): Validator {
  const shapes = () => rdf.dataset(new Parser().parse(readFileSync(join(fixtures, `${name}.ttl`), 'utf8')));
  const known = validators.get(name) ?? new Validator(shapes(), { factory: rdf });
  validators.set(name, known);
  return known;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import {
  canonise,
  findBreaches,
  findPageFaults,
  listThings,
  readLinkedPages,
  writeQuads,
  type Thing,
} from './support/linked.ts';
import { attributeOf, readPage } from './support/pages.ts';

const executable = inject('browser');
const typeOf = (thing: Thing | undefined) => (typeof thing?.['@type'] === 'string' ? thing['@type'] : '');
const asList = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

/** Every thing in linked data, those inside others included. */
const listInside = (value: unknown): Thing[] => {
  if (Array.isArray(value)) return value.flatMap(listInside);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Thing, ...Object.values(value).flatMap(listInside)];
};

describe.each([
  ['the real site', inject('site')],
  ['the invented site', inject('fixture')],
])('the linked data of %s', (_, { folder, base }) => {
  const pages = readLinkedPages(folder);
  const things = new Map(pages.map(({ path, blocks: [block = '{}'] }) => [path, listThings(block)]));
  const home = String(things.get('index.html')?.[0]?.['@id']);
  const hrefOf = (path: string) => home + path.replace(/index\.html$/, '');
  const ids = new Map<string, Set<string | undefined>>();
  const idsOf = (path: string) => {
    const known = ids.get(path) ?? new Set(readPage(folder, path).elements.map((one) => attributeOf(one, 'id')));
    ids.set(path, known);
    return known;
  };
  const read = (name: string) => readFileSync(join(folder, 'api/v1', name), 'utf8');
  const parse = (name: string) => JSON.parse(read(name)) as Thing;

  /** Whether an address of this site leads to a page or a file of it, and to a place on that page. */
  const isThere = (address: string) => {
    const { pathname, hash } = new URL(address);
    const path = decodeURI(pathname).slice(base.length);
    const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!existsSync(join(folder, page))) return false;
    return hash === '' || hash === '#publisher' || idsOf(page).has(decodeURIComponent(hash.slice(1)));
  };

  test('every page has one block, and the way to it but for the first page', () => {
    expect(pages.filter(({ blocks }) => blocks.length !== 1).map(({ path }) => path)).toEqual([]);
    for (const [path, listed] of things) {
      const [about, trail, ...more] = listed;
      const isHome = typeOf(about) === 'WebSite';
      expect([path, isHome, more]).toEqual([path, /^(?:[a-z]{2}\/)?index\.html$/.test(path), []]);
      if (isHome) continue;
      const steps = asList(trail?.['itemListElement']) as Thing[];
      expect([path, typeOf(trail)]).toEqual([path, 'BreadcrumbList']);
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_one, index) => index + 1));
      expect(steps.map(({ item }) => item === undefined)).toEqual(steps.map((_one, at) => at === steps.length - 1));
    }
  });

  test.each([
    [/^(?:\w\w\/)?case-studies\/(?!page)[^/]+\/index/, ['Article']],
    [/^(?:\w\w\/)?standards\/(?!page)[^/]+\/index/, ['TechArticle']],
    [/^(?:\w\w\/)?guides\/(?!page)[^/]+\/index/, ['Article', 'HowTo']],
    [/^(?:\w\w\/)?collaborations\/(?!page)[^/]+\/index/, ['Article']],
    [/^(?:\w\w\/)?authorities\/[^/]+\/index/, ['GovernmentOrganization']],
    [/^(?:\w\w\/)?topics\/(?!map)[^/]+\/index/, ['DefinedTerm']],
    [/^(?:\w\w\/)?(?:glossary|topics)\/index/, ['DefinedTermSet']],
    [/^(?:\w\w\/)?data\/index/, ['DataCatalog']],
    [/^(?:\w\w\/)?claims\/index/, ['Dataset']],
    [/^(?:\w\w\/)?about\/index/, ['WebPage']],
  ])('pages like %s are about what they show', (pattern, types) => {
    const found = [...things].filter(([path]) => pattern.test(path));
    if (base !== '/') expect(found.length).toBeGreaterThan(0); // the invented library has one of each
    expect(found.filter(([, [about]]) => !types.includes(typeOf(about))).map(([path]) => path)).toEqual([]);
  });

  test('every address of this site in it is there', () => {
    const lost = pages.flatMap(({ path, blocks: [block = ''] }) =>
      [...block.matchAll(/"(https?:[^"]*)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => address.startsWith(home) && !address.includes('{') && !isThere(address))
        .map((address) => `${path}: ${address}`),
    );
    expect(lost.slice(0, 20)).toEqual([]);
  });

  test('authorities and topics are called the same wherever a page is about them', () => {
    for (const kind of ['authorities', 'topics'])
      for (const [path, [about]] of things)
        if (new RegExp(`^${kind}/(?!map)[^/]+/index`).test(path)) expect(about?.['@id']).toBe(hrefOf(path));
    const known = new Set([...things.values()].flat().map((thing) => thing['@id']));
    const referred = [...things.values()]
      .flatMap(([one]) => asList(one?.['about']) as Thing[])
      .map((one) => one['@id']);
    expect(referred.length).toBeGreaterThan(2);
    expect(referred.filter((id) => !known.has(id))).toEqual([]);
  });

  // A page of each shape, the long ones left out; tests/linked-data.slow.test.ts takes more, in all languages.
  const short = pages.filter(({ blocks: [block = ''] }) => block.length < 9000);
  const shapes = Map.groupBy(short, ({ path }) => typeOf(things.get(path)?.[0]));
  const sample = [...shapes.values()].flatMap(([page]) => page ?? []);

  test('what is told says only what schema.org has words for, and what search engines ask for', async () => {
    expect(sample.length).toBeGreaterThan(7);
    expect(await findPageFaults(sample)).toEqual([]);
  });

  test('topics are a SKOS vocabulary, the same one in Turtle, and each has its page', async () => {
    const quads = await writeQuads(parse('topics.jsonld'));
    expect(await findBreaches(quads, 'skos')).toEqual([]);
    expect(canonise(read('topics.ttl'))).toBe(canonise(quads));
    const listed = listInside(parse('topics.jsonld')['@graph']);
    const concepts = listed.filter((one) => typeOf(one) === 'skos:Concept');
    expect(concepts.map((one) => one['@id'])).toEqual((parse('topics.json')['items'] as Thing[]).map(({ url }) => url));
    expect(concepts.filter((one) => !isThere(String(one['@id'])))).toEqual([]);
    for (const name of ['related', 'broader'])
      for (const one of concepts)
        for (const other of asList(one[`skos:${name}`]) as Thing[]) {
          const back = concepts.find((two) => two['@id'] === other['@id']);
          const names = (asList(back?.[name === 'related' ? 'skos:related' : 'skos:narrower']) as Thing[]).map((two) => two['@id']); // prettier-ignore
          expect(names, String(one['@id'])).toContain(one['@id']);
        }
  });

  test('the catalogue is one of DCAT and holds to the UK model; sizes and digests are those of the files', async () => {
    const catalogue = parse('catalogue.jsonld');
    const quads = await writeQuads(catalogue);
    expect(await findBreaches(quads, 'ukgov')).toEqual([]);
    const all = listInside(catalogue);
    const files = all.filter((one) => typeOf(one) === 'dcat:Distribution');
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const bytes = readFileSync(join(folder, new URL(String(file['downloadURL'])).pathname.slice(base.length)));
      const { checksumValue } = file['checksum'] as Thing;
      expect([file['byteSize'], checksumValue], String(file['downloadURL'])).toEqual([
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ]);
    }
    const sets = all.filter((one) => typeOf(one) === 'dcat:Dataset');
    const addresses = all.flatMap((one) =>
      [
        one['@id'],
        one['theme'],
        one['conformsTo'],
        one['homepage'],
        one['endpointURL'],
        one['endpointDescription'],
      ].flat(),
    );
    const own = addresses.filter((one): one is string => typeof one === 'string' && one.startsWith(home));
    expect(own.filter((address) => !isThere(address))).toEqual([]);
    const onPage = listInside(things.get('data/index.html')).filter((one) => typeOf(one) === 'Dataset');
    expect(onPage.map((one) => one['@id'])).toEqual(sets.map((one) => one['@id']));
  });

  test('pages about topics and data say where the same stands as a file', () => {
    const named = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<link rel="alternate" type="application\/ld\+json" href="([^"]+)">/g)].map(
        ([, href = '']) => [path, href.slice(base.length)] as const,
      ),
    );
    expect(named.filter(([, file]) => !existsSync(join(folder, file)))).toEqual([]);
    const paths = named.map(([path]) => path);
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'data/index.html', 'topics/index.html']));
  });
});

describe('shapes', () => {
  const context = 'https://schema.org';
  const hold = async (thing: Thing, ...shapes: string[]) =>
    findBreaches(await writeQuads({ '@context': context, ...thing }), ...shapes);

  test('refuse what schema.org does not know, a property of another type, and what is missing', async () => {
    await expect(writeQuads({ '@context': context, '@type': 'Article', headlin: 'A' })).rejects.toThrow();
    const author = { '@type': 'Organization', name: 'A' };
    const sound = {
      ...{ '@type': 'Article', '@id': 'https://a.example/b/', headline: 'B', author, publisher: { '@id': 'https://a.example/#p' } },
      ...{ license: 'https://a.example/l', inLanguage: 'en', about: [{ '@id': 'https://a.example/t' }] },
    }; // prettier-ignore
    expect(await hold(sound, 'schema-org', 'asked')).toEqual([]);
    expect(await hold({ ...sound, foundingDate: '2020' }, 'schema-org')).toHaveLength(1);
    expect(await hold({ ...sound, about: 'A' }, 'schema-org')).toHaveLength(1);
    expect(await hold({ ...sound, headline: undefined }, 'asked')).toHaveLength(1);
    expect(await hold({ ...sound, dateModified: '2020-01-01', datePublished: '2021-01-01' }, 'asked')).toHaveLength(1);
    expect(await hold({ '@type': 'BreadcrumbList' }, 'asked')).toHaveLength(1);
  });
});

describe.skipIf(!executable)('in a browser', () => {
  test('a block is data: the policy lets it stand, nothing of it runs, nothing is asked for', async () => {
    const { address } = inject('site');
    const browser = await openBrowser(executable ?? '');
    const { page, faults } = await openPage(await browser.newContext(), new URL(address).origin);
    for (const path of ['', 'case-studies/data-mill-north/', 'cy/glossary/']) {
      await page.goto(address + path, { waitUntil: 'load' });
      const text = await page.locator('script[type="application/ld+json"]').evaluate((one) => one.textContent);
      expect(JSON.parse(text)).toMatchObject({ '@context': 'https://schema.org' });
    }
    await browser.close();
    expect(faults).toEqual([]);
  });
});

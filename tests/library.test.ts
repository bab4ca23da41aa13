import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterMap } from 'parse5';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readContent, type Content } from '../scripts/lib/read-content.ts';
import { bothReadings } from '../scripts/lib/readings.ts';
import { root } from '../scripts/lib/settings.ts';
import { messagesFor } from '../src/messages/index.ts';
import { listPageEntries } from '../src/model/catalogue.ts';
import type { AnyEntry, Entry, PageEntry } from '../src/model/entry.ts';
import { isPageKind } from '../src/model/kinds.ts';
import { listReferences } from '../src/model/links.ts';
import { termAnchor } from '../src/urls.ts';

const site = inject('site');
let content: Content;
beforeAll(async () => {
  content = await readContent(join(root, 'content'), bothReadings(messagesFor('en')));
});
const list = <K extends AnyEntry['kind']>(kind: K) => content.catalogue.list(kind);
const listPages = () => listPageEntries(content.catalogue);

/** The entries of other pages that a page's own text links to, each once. */
function listLinked(entry: PageEntry): string[] {
  const targets = (entry.outline?.links ?? []).flatMap(({ url }) => content.catalogue.resolve(url, entry) ?? []);
  const pages = targets.filter(({ kind, id }) => isPageKind(kind) && `${kind}/${id}` !== `${entry.kind}/${entry.id}`);
  return [...new Set(pages.map(({ kind, id }) => `${kind}/${id}`))];
}

describe('the library', () => {
  test('is whole and without any problem', () => {
    expect(content.problems).toEqual([]);
    expect(list('case-studies').length).toBeGreaterThanOrEqual(45);
    expect(list('standards').length).toBeGreaterThanOrEqual(32);
    expect(list('guides').length).toBeGreaterThanOrEqual(17);
    expect(list('reuse').length).toBeGreaterThanOrEqual(40);
    expect(list('follow-ups').length).toBeGreaterThanOrEqual(15);
  });

  test('says of every case study where it comes from, and links at least two other pages in its text', () => {
    for (const entry of list('case-studies')) {
      const { writtenFrom, sources, reviewed, contact } = entry.data;
      expect([entry.id, writtenFrom, sources.length > 0, reviewed !== undefined, contact?.email]).toEqual([
        ...[entry.id, 'public-sources', true, true, undefined],
      ]);
      expect(listLinked(entry as PageEntry).length, entry.id).toBeGreaterThanOrEqual(2);
    }
  });

  test('shows standards and guides at work: each links a case study', () => {
    for (const entry of listPages().filter(({ kind }) => kind === 'guides' || kind === 'standards')) {
      const links = [...listLinked(entry), ...listReferences(entry as AnyEntry).map(({ kind, id }) => `${kind}/${id}`)];
      const isShown = links.some((link) => link.startsWith('case-studies/'));
      if (!isShown) expect(withoutCase, `${entry.kind}/${entry.id}`).toContain(entry.id);
    }
  });

  test('has guides that end in a checklist', () => {
    for (const { id, outline } of list('guides')) {
      expect([id, outline?.headings.filter(({ depth }) => depth === 2).at(-1)?.text]).toEqual([id, 'Checklist']);
    }
  });

  test('every question of the first 100 days has a guide, a standard and case studies of two authorities', () => {
    const steps = content.catalogue.find('guides', 'first-100-days')?.data.steps ?? [];
    expect(steps.length).toBeGreaterThanOrEqual(8);
    for (const { question, why, do: action, evidence, links } of steps) {
      const of = (kind: string) =>
        links.filter((link) => link.startsWith(`${kind}/`)).map((link) => link.split('/')[1] ?? '');
      const authorities = of('case-studies').map(
        (id) => content.catalogue.find('case-studies', id)?.data.authorities[0]?.id,
      );
      expect([why, action, evidence].every(Boolean), question).toBe(true);
      expect([of('guides').length > 0, of('standards').length > 0], question).toEqual([true, true]);
      expect(new Set(authorities).size, question).toBeGreaterThanOrEqual(2);
    }
  });
});

// No fact names an authority's work with these.
const withoutCase = ['procurement-act-2023', 'open-contracting-data-standard', 'psn-and-secure-email'];

// The topics that the five articles on the guide of 2017 mention.
const seedTopics =
  'digital-leadership chief-digital-officer cdic innovation-unit digital-strategy digital-culture digital-transformation benefits-and-evaluation revenue-generation city-data-store open-data data-sharing data-audit data-analytics digital-inclusion digital-skills digital-skills-taskforce talent-pipeline community-engagement cloud connectivity iot common-platforms citizen-centred-design smart-procurement sme-and-startups smart-city place-based-working mobility-and-traffic housing integrated-care employment-and-skills local-economic-growth devolution mayors combined-authorities cross-authority-collaboration partnerships cloud-security data-protection public-trust common-standards'.split(
    ' ',
  );

describe('topics', () => {
  test('are all defined, and linked from the text or the card of at least two entries', () => {
    const uses = new Map<string, Set<string>>();
    const add = (topic: string, by: AnyEntry) =>
      uses.set(topic, (uses.get(topic) ?? new Set()).add(`${by.kind}/${by.id}`));
    for (const entry of listPages()) {
      for (const topic of entry.data.topics) add(topic, entry);
      for (const { url } of entry.outline?.links ?? []) {
        const target = content.catalogue.resolve(url, entry);
        if (target?.kind === 'topics') add(target.id, entry);
      }
    }
    for (const { id, data } of list('glossary')) if (data.topic) add(data.topic, { kind: 'glossary', id } as AnyEntry);
    const lonely = list('topics').filter(({ id, data }) => data.kind === 'topic' && (uses.get(id)?.size ?? 0) < 2);
    expect(lonely.map(({ id }) => id)).toEqual([]);
    for (const { data } of list('topics')) expect(data.definition).toMatch(/\w/);
  });

  test('that the articles of 2017 name have at least one case study or guide', () => {
    const named = [...list('case-studies'), ...list('guides')].flatMap(({ data }) => data.topics);
    expect(seedTopics.filter((topic) => !named.includes(topic))).toEqual([]);
  });

  test('lead from the problems that the articles name', () => {
    const entrances = list('topics').filter(({ data }) => data.challenge);
    const expected = [
      ...['data-analytics', 'mobility-and-traffic', 'housing', 'integrated-care', 'employment-and-skills'],
      ...['local-economic-growth', 'benefits-and-evaluation'],
    ];
    expect(entrances.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
  });
});

type Node = DefaultTreeAdapterMap['node'];

/** The text of the section of a built page that starts at an anchor, up to the next heading of its level. */
function readSection(path: string, anchor: string | undefined): string | undefined {
  const tree = parse(readFileSync(join(site.folder, path), 'utf8'), { scriptingEnabled: false });
  const level = (node: Node) =>
    adapter.isElementNode(node) && /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : 0;
  let words: string[] | undefined = anchor ? undefined : [];
  let depth = 0;
  const visit = (node: Node): void => {
    // What the build adds after an acronym is no word of the text.
    if (adapter.isElementNode(node) && node.attrs.some(({ value }) => value === 'meaning')) return;
    const own = level(node);
    if (words && depth && own && own <= depth) depth = -1;
    if (
      adapter.isElementNode(node) &&
      node.attrs.some(({ name, value }) => name === 'id' && value === anchor) &&
      !words
    )
      [words, depth] = [[], own || 7];
    if (words && depth >= 0 && adapter.isTextNode(node)) words.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(tree);
  return words?.join('').replaceAll(/\s+/g, ' ').toLowerCase();
}

describe('coverage of the articles on the 2017 guide', () => {
  // How many points each group has: a point that goes missing leaves a gap.
  const groups = { 1: 11, 2: 11, 3: 10, 4: 8, 5: 28, 6: 16, 7: 10, 8: 7, 9: 7, 10: 5, 11: 11, 12: 2 };

  test('no point is missing', () => {
    const expected = Object.entries(groups).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, index) => `${group}.${index + 1}`),
    );
    expect(
      list('coverage')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(expected.sort());
  });

  test('each is answered in the section that its row names, in the words that it names', () => {
    const gaps: string[] = [];
    for (const { id, data } of list('coverage'))
      for (const { page, heading, terms } of data.answers) {
        const [kind, ...rest] = page.split('/');
        const path = kind === 'glossary' ? 'glossary/index.html' : `${page}/index.html`;
        const anchor = kind === 'glossary' ? termAnchor(rest.join('/')) : heading;
        const section = readSection(path, anchor);
        const missing = terms.filter((term) => !section?.includes(term.toLowerCase()));
        if (section === undefined || missing.length) gaps.push(`${id} ${page}#${anchor ?? ''}: ${missing.join(', ')}`);
      }
    expect(gaps).toEqual([]);
  });

  test('the page lists every point, and its links lead to the sections', () => {
    const html = readFileSync(join(site.folder, 'coverage/index.html'), 'utf8');
    for (const { id } of list('coverage')) expect(html).toContain(`id="point-${id.replace('.', '-')}"`);
    const linked: Entry<'coverage'>['data']['answers'] = list('coverage').flatMap(({ data }) => data.answers);
    expect(linked.length).toBeGreaterThan(100);
    for (const { page, heading } of linked) if (heading) expect(html).toContain(`/${page}/#${heading}"`);
  });
});

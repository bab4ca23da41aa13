import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, inject, test } from 'vitest';
import { comparedKinds, type ComparedEntry, type ComparedLine } from '../src/model/compared.ts';
import { readSaid } from '../src/view/pieces.ts';

const site = inject('site');
const fixture = inject('fixture');

/** What an entry's script hands over. */
function readCompared(folder: string, path: string): ComparedEntry {
  let handed = '';
  const sharedPracticeCompare = (entry: ComparedEntry) => (handed = JSON.stringify(entry));
  runInNewContext(readFileSync(join(folder, 'compare', path), 'utf8'), { sharedPracticeCompare });
  return JSON.parse(handed) as ComparedEntry;
}

/** The rows of an entry by their terms, a line as one text. */
function listRows({ rows }: ComparedEntry): [string, string[]][] {
  const write = ({ strong, text, note }: ComparedLine) =>
    [strong && readSaid(strong), text, note && `(${readSaid(note)})`].filter(Boolean).join(' | ');
  return rows.map(({ term, lines }) => [term.replace(/[⟦⟧]/g, ''), lines.map(write)]);
}

const listScripts = (folder: string, kind: string) => readdirSync(join(folder, 'compare', kind));

describe('what an entry hands over', () => {
  test('is there for every case study and standard, with the same rows in the same order', () => {
    for (const { folder } of [site, fixture])
      for (const kind of comparedKinds) {
        const scripts = listScripts(folder, kind);
        const pages = readdirSync(join(folder, kind)).filter((name) =>
          existsSync(join(folder, kind, name, 'index.html')),
        );
        expect(scripts.map((name) => name.replace(/\.js$/, ''))).toEqual(pages);
        const entries = scripts.map((name) => readCompared(folder, `${kind}/${name}`));
        const terms = entries.map(({ rows }) => rows.map(({ term }) => term).join());
        expect(new Set(terms).size).toBe(1);
        for (const { title, rows } of entries)
          for (const { to } of [title, ...rows.flatMap(({ lines }) => lines)])
            if (to !== undefined) expect(existsSync(join(folder, to, 'index.html')), to).toBe(true);
      }
  });

  test('of a case study: figures with kind, year, measurer and source, adoption in counts, lessons as sentences', () => {
    expect(listRows(readCompared(fixture.folder, 'case-studies/everything.js'))).toMatchInlineSnapshot(`
      [
        [
          "Who",
          [
            "Δήμος Άλφα",
            "Δήμος Γάμμα | (⟦partner⟧)",
          ],
        ],
        [
          "Where",
          [
            "Βορράς; Δύση",
          ],
        ],
        [
          "Stage",
          [
            "⟦Live⟧",
          ],
        ],
        [
          "Did it work?",
          [
            "⟦Partly achieved its aim⟧",
          ],
        ],
        [
          "When",
          [
            "⟦4 July 2018⟧ – 2019",
          ],
        ],
        [
          "Evidence",
          [
            "⟦3 of 5: ⟦measured by the authority or a partner, not yet by anyone else⟧⟧",
          ],
        ],
        [
          "What it cost",
          [
            "£12,000.5 | Δαπάνη | (⟦spent⟧, 2018; ⟦source: Εκδότης⟧)",
            "€500 | Βραβείο | (⟦awarded⟧, 2019; ⟦source: Εκδότης⟧)",
          ],
        ],
        [
          "What was measured",
          [
            "80 κλήσεις | Λιγότερες κλήσεις. | (⟦from 120 κλήσεις (2018)⟧; 2019; ⟦measured by the authority⟧; ⟦source: Εκδότης⟧)",
            "over £5,000 | Οικονομία. | (⟦measured by the supplier⟧; ⟦source: Εκδότης⟧)",
          ],
        ],
        [
          "Technology",
          [
            "Τεχνολογία",
          ],
        ],
        [
          "Standards",
          [
            "Κανόνας | (⟦follows it in full⟧)",
            "Άλλος κανόνας | (⟦departs from it⟧)",
          ],
        ],
        [
          "Who else did this",
          [
            "⟦adopted or adapted: 0⟧",
          ],
        ],
        [
          "Lessons",
          [
            "Τι μάθαμε από τη δουλειά.",
          ],
        ],
      ]
    `);
    expect(listRows(readCompared(site.folder, 'case-studies/data-mill-north.js')).at(-1)?.[1]).toContain(
      'Plan for use, not only for release. Labs and small prizes help data find a purpose.',
    );
  });

  test('of a standard: its force for each nation, its musts, how to test it, who follows it', () => {
    expect(listRows(readCompared(fixture.folder, 'standards/rule.js'))).toMatchInlineSnapshot(`
      [
        [
          "Looked after by",
          [
            "Φορέας",
          ],
        ],
        [
          "Status",
          [
            "⟦Current⟧",
          ],
        ],
        [
          "Version",
          [
            "2",
          ],
        ],
        [
          "Must you follow it?",
          [
            "⟦England⟧ | ⟦Required by law⟧",
            "⟦Wales⟧ | ⟦Not known: check⟧",
          ],
        ],
        [
          "What it asks",
          [
            "⟦must⟧: 1; ⟦may⟧: 1",
            "Να κάνετε το ένα.",
          ],
        ],
        [
          "How to test it",
          [
            "Δοκιμή",
          ],
        ],
        [
          "Who follows it",
          [
            "⟦case studies that follow it: 1⟧",
            "⟦adopted or adapted: 0⟧",
          ],
        ],
      ]
    `);
  });

  test('at most eight measured figures, then how many more its page has', () => {
    const [, lines = []] =
      listRows(readCompared(site.folder, 'case-studies/london-chief-digital-officer.js')).find(
        ([term]) => term === 'What was measured',
      ) ?? [];
    expect(lines).toHaveLength(9);
    expect(lines[8]).toMatch(/^\d+ more on its page$/);
  });
});

test('the page stays light: less than 60 KB with 100 case studies and 100 standards to choose from', () => {
  const html = readFileSync(join(`${site.folder}-mirror`, 'shared-practice/compare/index.html'), 'utf8');
  const options = html.match(/<option value="[^"]+">[^<]*<\/option>/g) ?? [];
  expect(options.length).toBeGreaterThan(70);
  const all = Buffer.byteLength(options.join(''));
  expect(Buffer.byteLength(html) - all + (all / options.length) * 200).toBeLessThan(60_000);
});

test('every case study and standard leads to the comparison, with itself chosen', () => {
  for (const kind of comparedKinds)
    for (const name of listScripts(site.folder, kind)) {
      const id = name.replace(/\.js$/, '');
      const html = readFileSync(join(site.folder, kind, id, 'index.html'), 'utf8');
      expect(html.match(/href="\/compare\/[^"]*"/g)).toEqual([`href="/compare/?kind=${kind}&amp;ids=${id}"`]);
    }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { messagesFor } from '../src/messages/index.ts';
import { components } from '../src/mdx/components/index.ts';
import { readBody, readPage } from '../src/mdx/read-page.ts';
import { readRecord } from '../src/mdx/read-records.ts';
import { readYamlStrictly } from '../src/mdx/read-yaml.ts';
import { createCatalogue } from '../src/model/catalogue.ts';
import type { AnyEntry } from '../src/model/entry.ts';
import { caseStudy } from '../src/model/schema/case-study.ts';
import { sectionMissing } from '../src/model/rules/section-missing.ts';
import { sources } from '../src/model/rules/sources.ts';
import { listFields } from './docs/fields.ts';
import { fillParts, listDrift } from './docs/marks.ts';
import { createParts } from './docs/parts.ts';
import { examples } from './docs/problem-table.ts';
import { listGaps } from './docs/sentences.ts';
import { readPicture } from './lib/pictures.ts';
import { bothReadings } from './lib/readings.ts';
import { root } from './lib/settings.ts';

const messages = messagesFor('en');
const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const parts = createParts(messages);

test('CONTRIBUTING.md holds the tables that the code makes: otherwise run `npm run docs`', () => {
  expect(listDrift(contributing, parts)).toEqual([]);
  expect(fillParts(contributing, parts)).toBe(contributing);
});

test('a part that was edited by hand is named, with the line where it differs', () => {
  const line = contributing.split('\n').findIndex((text) => text.startsWith('| `title` ')) + 1;
  const edited = contributing.replace('| `title` |', '| `titel` |');
  expect(listDrift(edited, parts)).toEqual([{ part: 'fields', line }]);
  expect(fillParts(edited, parts)).toBe(contributing);
});

test('a part that lost its last line is named', () => {
  const lastRow = /\n[^\n]*\n\n<!-- \/generated -->\n*$/;
  expect(listDrift(contributing.replace(lastRow, '\n\n<!-- /generated -->\n'), parts)).toEqual([
    { part: 'problems', line: expect.any(Number) as number },
  ]);
});

test('marks and parts that do not match are refused', () => {
  expect(() => fillParts('<!-- generated:other -->\n<!-- /generated -->', { fields: '' })).toThrow('fields, other');
});

test('every field and setting has its sentence, and every sentence its field', () => {
  expect(listGaps(messages)).toEqual([]);
});

test('a field without a sentence and a sentence without a field are named', () => {
  const { title, ...rest } = messages.fields.common;
  const common = { ...rest, titel: title } as unknown as typeof messages.fields.common;
  const settings = { ...messages.fields.components, 'Callout.type': '' };
  const odd = { ...messages, fields: { ...messages.fields, common, components: settings } };
  expect(listGaps(odd)).toEqual([
    'no sentence for common title',
    'no sentence for components Callout.type',
    'no field for common titel',
  ]);
});

test('fields are listed with what they may hold', () => {
  const wanted = [
    'title',
    'topics',
    'contact.role',
    'licence',
    'stage',
    'started',
    'costs',
    'costs.amount',
    'buildsOn',
  ];
  const fields = listFields(caseStudy).filter(({ path }) => wanted.includes(path));
  expect(fields.map(({ path, required, holds }) => `${path} | ${required} | ${holds}`)).toEqual([
    'title | yes | text, at most 110 characters',
    'topics | yes | list, 1 to 5: id',
    'stage | yes | one of `discovery`, `alpha`, `beta`, `live`, `scaled`, `stopped`, `unknown`',
    'started | no | date',
    'costs | no | list: groups of fields',
    'costs.amount | in each | number, at least 0',
    'buildsOn | no | list: kind/id',
    'contact.role | with `contact` | text, at most 160 characters',
    'licence | no | text, at most 60 characters; `OGL-UK-3.0` if left out',
  ]);
});

test('no placeholder is left in the table of problems, and the bounds it names are those of the picture reader', async () => {
  expect(parts['problems']).not.toMatch(/\{\w+\}/);
  const refused = await readPicture(Buffer.from('no picture'), 'picture.png');
  expect(refused).toMatchObject({ finding: { values: { most: examples['most'], pixels: examples['pixels'] } } });
});

const shown = [...contributing.matchAll(/<!-- example:([a-z-]+) -->\n```\w+\n([\s\S]*?)```/g)];
const example = (kind: string) => shown.find(([, one]) => one === kind)?.[2] ?? '';

test.each(bothReadings(messages))('the example of a case study is accepted', (reading) => {
  const { data, outline, findings } = readPage('case-studies', example('case-studies'), reading);
  expect(findings).toEqual([]);
  const entry = { kind: 'case-studies', id: 'example', file: 'example.mdx', data, outline } as AnyEntry;
  const context = { catalogue: createCatalogue([entry]), messages };
  expect([...sectionMissing(entry, context), ...sources(entry, context)]).toEqual([]);
});

test.each(['reuse', 'follow-ups', 'corrections'] as const)('the example of %s is accepted', (kind) => {
  expect(readRecord(kind, example(kind), { readYaml: readYamlStrictly, messages }).findings).toEqual([]);
});

test.each([...components])('the example of <%s> is accepted', (_, component) => {
  for (const { parse } of bothReadings(messages)) {
    expect(readBody(component.example, { parse }, new Set()).findings).toEqual([]);
  }
});

test('README.md names every command of package.json', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const commands = Object.keys(scripts).filter((name) => !name.startsWith('pre'));
  const missing = commands.filter(
    (name) => !readme.includes(`\`npm ${/^(start|test)$/.test(name) ? '' : 'run '}${name}`),
  );
  expect(missing).toEqual([]);
});

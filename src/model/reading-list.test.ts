import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageKinds } from './kinds.ts';
import {
  cleanNote,
  cleanTitle,
  formatAddAddress,
  formatKeptList,
  formatReadingAddress,
  formatReadingItem,
  mostItems,
  mostNote,
  mostTitle,
  parseReadingAddress,
  parseReadingItem,
  parseReadingList,
  savedKinds,
  type ReadingItem,
  type ReadingList,
} from './reading-list.ts';

const ids = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const sections = fc.stringMatching(/^[\p{L}\p{N}_-]{1,20}$/u);
const texts = (most: number) => fc.string({ unit: 'grapheme', maxLength: most });
const items: fc.Arbitrary<ReadingItem> = fc
  .record({ kind: fc.constantFrom(...pageKinds), id: ids, section: fc.option(sections), note: texts(200) })
  .map(({ section, note, ...rest }) => ({ ...rest, ...(section === null ? {} : { section }), note: cleanNote(note) }));
const lists: fc.Arbitrary<ReadingList> = fc.record({
  title: texts(100).map(cleanTitle),
  items: fc.uniqueArray(items, { selector: formatReadingItem, maxLength: mostItems }),
});

test('every list goes into an address and into what is kept, and comes back the same', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const fragment = formatReadingAddress(list);
      expect(fragment).toMatch(/^#v=1[!-~]*$/);
      const isEmpty = !list.title && list.items.length === 0;
      expect(parseReadingAddress(fragment)).toEqual(
        isEmpty ? { is: 'fault', fault: 'broken' } : { is: 'list', list, left: 0 },
      );
      expect(parseReadingList(JSON.parse(JSON.stringify(formatKeptList(list))))).toEqual(list);
    }),
  );
});

test('what is written is short and can be read', () => {
  const list = {
    title: 'Open data & us',
    items: [
      { kind: 'case-studies', id: 'data-mill-north', note: '' },
      { kind: 'standards', id: 'a', section: 'how-to-test', note: 'Ask: 50%?' },
    ] satisfies ReadingItem[],
  };
  expect(formatReadingAddress(list)).toBe(
    '#v=1&t=Open+data+%26+us&i=case-studies/data-mill-north&i=standards/a/how-to-test&n=Ask%3A+50%25%3F',
  );
  const add = formatAddAddress(list.items);
  expect(add).toBe('#add=case-studies/data-mill-north&add=standards/a/how-to-test');
  const added = list.items.map((item) => ({ ...item, note: '' }));
  expect(parseReadingAddress(add)).toEqual({ is: 'add', items: added, left: 0 });
});

test('whatever an address holds, it is read without a fault of the program, and only sound items come of it', () => {
  const parts = fc.oneof(
    texts(30),
    fc.constantFrom('v=1', 'v=2', 't=', 'i=', 'n=', 'add=', '&', '%', '%00', '%ff', '=', '#', '../', 'standards/a'),
    items.map(formatReadingItem),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
      const read = parseReadingAddress(`#${some.join('')}`);
      if (read.is === 'list') expectSound(read.list);
      if (read.is === 'add') expectSound({ title: '', items: read.items });
    }),
  );
});

test('whatever a browser kept, a sound list comes of it', () => {
  const rows = fc.oneof(fc.anything(), fc.record({ of: fc.oneof(fc.anything(), ids), note: fc.anything() }));
  const values = fc.oneof(fc.anything(), fc.record({ title: fc.anything(), items: fc.array(rows) }));
  fc.assert(fc.property(values, (value) => expectSound(parseReadingList(value))));
});

function expectSound(list: ReadingList): void {
  expect(list.items.length).toBeLessThanOrEqual(mostItems);
  expect(Array.from(list.title).length).toBeLessThanOrEqual(mostTitle);
  for (const { note } of list.items) expect(Array.from(note).length).toBeLessThanOrEqual(mostNote);
  expect(parseReadingList(formatKeptList(list))).toEqual(list);
}

test.each([
  ['', { is: 'none' }],
  ['#', { is: 'none' }],
  ['#main-content', { is: 'anchor', id: 'main-content' }],
  ['#v=2&i=standards/a', { is: 'fault', fault: 'newer' }],
  ['#v=&i=standards/a', { is: 'fault', fault: 'broken' }],
  ['#v=1', { is: 'fault', fault: 'broken' }],
  ['#v=1&i=nothing', { is: 'fault', fault: 'broken' }],
  ['#i=standards/a', { is: 'fault', fault: 'broken' }],
  ['#add=authorities/leeds', { is: 'fault', fault: 'broken' }],
  ['#v=1&t=Only+a+title', { is: 'list', list: { title: 'Only a title', items: [] }, left: 0 }],
] as const)('the address %s', (fragment, read) => {
  expect(parseReadingAddress(fragment)).toEqual(read);
});

test('what cannot be read is counted, and the rest is shown', () => {
  const item = { kind: 'standards', id: 'a', note: '' };
  const read = parseReadingAddress('#v=1&n=first&i=standards/a&i=standards/a&i=../../etc&i=javascript:alert(1)');
  expect(read).toEqual({ is: 'list', list: { title: '', items: [item] }, left: 2 });
  const many = Array.from({ length: mostItems + 3 }, (_, index) => `i=guides/g${index}`).join('&');
  expect(parseReadingAddress(`#v=1&${many}`)).toMatchObject({ left: 3 });
  expect(parseReadingAddress(`#v=1&i=guides/g&n=${'a'.repeat(mostNote + 1)}`)).toMatchObject({ left: 1 });
});

test('every kind of page can be saved', () => {
  expect(savedKinds).toEqual(pageKinds);
});

test('an item is a page of content, or a section of one', () => {
  expect(parseReadingItem('guides/first-100-days')).toEqual({ kind: 'guides', id: 'first-100-days', note: '' });
  expect(parseReadingItem('guides/a/ce-qui-a-marché')).toMatchObject({ section: 'ce-qui-a-marché' });
  for (const text of [
    'guides',
    'guides/',
    'guides/A',
    'guides/a/',
    'guides/a/b/c',
    'guides/a/b c',
    'topics/a',
    '__proto__/a',
  ])
    expect(parseReadingItem(text), text).toBeUndefined();
});

test('a note keeps its lines and loses what nobody sees', () => {
  expect(cleanNote(' a\r\nb\tc\u0000\u202e\u2066d\ud800\n')).toBe('a\nb cd');
  expect(cleanTitle('  a \n b  ')).toBe('a b');
});

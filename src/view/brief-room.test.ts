import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseFitting, countLines, type Candidate } from './brief-room.ts';

test('a text takes more lines the longer it is, the larger and the wider its signs', () => {
  expect(countLines('')).toBe(1);
  expect(countLines('A short line.')).toBe(1);
  expect(countLines('word '.repeat(60))).toBeGreaterThan(3);
  expect(countLines('word '.repeat(60), 2)).toBeGreaterThan(2 * countLines('word '.repeat(60)));
  for (const wide of ['W', 'm', 'w']) expect(countLines(wide.repeat(110))).toBe(3);
  expect(countLines('l'.repeat(110))).toBe(1);
  expect(countLines('漢'.repeat(110))).toBe(3);
  expect(countLines('λέξη '.repeat(90))).toBeGreaterThan(countLines('bone '.repeat(90)));
});

const candidates: fc.Arbitrary<Candidate<number>[]> = fc
  .array(
    fc.record({
      lines: fc.double({ min: 0.5, max: 20, noNaN: true }),
      section: fc.constantFrom('a', 'b', 'c'),
      turn: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 20 },
  )
  .map((all) => all.map((one, item) => ({ ...one, item })));

test('what is chosen fits with its headings, stands in order, and nothing that would still fit is left out', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 60 }), (all, room) => {
      const chosen = chooseFitting(all, { room, heading: 2 });
      const sections = new Set(chosen.map(({ section }) => section));
      const used = chosen.reduce((sum, { lines }) => sum + lines, 0) + sections.size * 2;
      expect(used).toBeLessThanOrEqual(room + 1e-9);
      expect(chosen.map(({ item }) => item)).toEqual(chosen.map(({ item }) => item).sort((a, b) => a - b));
      const smallest = (one: Candidate<number>) => one.lines + (sections.has(one.section) ? 0 : 2);
      for (const one of all.filter((other) => !chosen.includes(other)))
        expect(used + smallest(one)).toBeGreaterThan(room - 1e-9);
    }),
  );
});

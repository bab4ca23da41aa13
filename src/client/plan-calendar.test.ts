import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlan, createStep } from '../../tests/support/plan.ts';
import { readCalendar, readText, valueOf } from '../../tests/support/read-calendar.ts';
import { emptyState, type PlanState } from '../model/plan/kept.ts';
import { writeCalendar } from './plan-calendar.ts';

const sheet = createPlan(
  createStep('name', { when: 'Days 1 to 10', roles: ['mayor'] }),
  createStep('ask', { when: 'By day 20' }),
  createStep('after', { when: 'From week 10' }),
  createStep('always', { when: 'As you go' }),
  createStep('one', { when: 'Day 100, then every six months' }),
);
const now = Date.UTC(2027, 3, 1, 9, 30, 15);
const write = (state: PlanState = emptyState, more: object = {}) =>
  writeCalendar({ sheet, state, firstDay: '2027-05-04', now, ...more });
const listEvents = (text: string) => readCalendar(text).parts;

test('each dated step is one event of whole days, whose end is the day after', () => {
  const { text, count, undated } = write();
  const calendar = readCalendar(text);
  expect([count, undated]).toEqual([4, 1]);
  expect([calendar.name, valueOf(calendar, 'VERSION'), valueOf(calendar, 'PRODID')]).toEqual([
    'VCALENDAR',
    '2.0',
    '-//Example//Plan//EN',
  ]);
  expect(valueOf(calendar, 'METHOD')).toBeUndefined();
  expect(calendar.parts.map((event) => [event.name, valueOf(event, 'DTSTART'), valueOf(event, 'DTEND')])).toEqual([
    ['VEVENT', '20270504', '20270514'],
    ['VEVENT', '20270523', '20270524'],
    ['VEVENT', '20270706', '20270707'],
    ['VEVENT', '20270811', '20270812'],
  ]);
  for (const { properties } of calendar.parts)
    for (const { name, parameters } of properties)
      expect(parameters).toBe(/^DT(START|END)$/.test(name) ? ';VALUE=DATE' : '');
});

test('each event has what RFC 5545 asks for, and takes up no time', () => {
  for (const event of listEvents(write().text)) {
    expect(valueOf(event, 'UID')).toMatch(/^first-days\.\w+@www\.example\.gov\.uk$/);
    expect(valueOf(event, 'DTSTAMP')).toBe('20270401T093015Z');
    expect(valueOf(event, 'LAST-MODIFIED')).toBe('20270401T093015Z');
    expect(valueOf(event, 'TRANSP')).toBe('TRANSPARENT');
    expect(valueOf(event, 'URL')).toBe(sheet.address);
  }
});

test('a later file speaks of the same events and is newer, also from another first day', () => {
  const [first, second] = [write(), write(emptyState, { now: now + 1000, firstDay: '2028-02-28' })].map(({ text }) =>
    listEvents(text),
  );
  const ids = (events = first) => events?.map((event) => valueOf(event, 'UID'));
  expect(ids(second)).toEqual(ids(first));
  expect(new Set(ids(first)).size).toBe(4);
  const sequence = (events = first) => Number(events?.[0] && valueOf(events[0], 'SEQUENCE'));
  expect(sequence(second)).toBe(sequence(first) + 1);
  expect(second?.[0] && valueOf(second[0], 'DTEND')).toBe('20280309'); // over the leap day
});

test('a role and ticks go with it', () => {
  const events = listEvents(write({ ...emptyState, role: 'cdo', done: ['ask'] }).text);
  expect(events.map((event) => readText(valueOf(event, 'SUMMARY') ?? ''))).toEqual([
    'Done: Question ask?',
    'Question after?',
    'Question one?',
  ]);
});

test('a plan without a dated step is an empty calendar', () => {
  const { text, count } = write(emptyState, { sheet: createPlan(createStep('always')) });
  expect([readCalendar(text).parts, count]).toEqual([[], 0]);
});

test('whatever somebody notes is read back as it was', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.trim() || 'x');
  fc.assert(
    fc.property(texts, (typed) => {
      const [event] = listEvents(write({ ...emptyState, notes: { name: typed } }).text);
      const said = readText((event && valueOf(event, 'DESCRIPTION')) ?? '');
      const expected = typed.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
      expect(said.endsWith(`Your note: ${expected}`)).toBe(true);
    }),
    {
      examples: [
        ['a;b,c\\d\ne: "f"'],
        ['\\n and \\, and \\\\'],
        ['ŵ'.repeat(200)],
        ['👩‍👩‍👧‍👦 ⟦ünïcode⟧ '.repeat(12).trim()],
      ],
    },
  );
});

test.each([
  ['BEGIN:VCALENDAR\nEND:VCALENDAR\n', 'does not end'],
  ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n', 'closes nothing'],
  [`BEGIN:VCALENDAR\r\nSUMMARY:${'ŵ'.repeat(40)}\r\nEND:VCALENDAR\r\n`, '75 bytes'],
  ['BEGIN:VCALENDAR\r\nno property\r\nEND:VCALENDAR\r\n', 'No property'],
])('the reader refuses %j', (text, fault) => {
  expect(() => readCalendar(text)).toThrow(fault);
});

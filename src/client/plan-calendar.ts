import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { addDays, dateDays } from '../format/plan-dates.ts';
import { fillPlan, listOwn, type PlanSheet, type SheetStep, type WrittenStep } from '../forms/plan.ts';
import type { Days } from '../model/plan/days.ts';
import type { PlanState } from '../model/plan/kept.ts';
import { fill } from '../model/words.ts';

/** What a calendar is made of; `now` in milliseconds since 1970. */
export interface CalendarPlan {
  sheet: PlanSheet;
  state: PlanState;
  firstDay: string;
  now: number;
}

/** A calendar file, and how many steps it holds and leaves out. */
export interface Calendar {
  text: string;
  count: number;
  undated: number;
}

/**
 * The dated steps of a plan as an iCalendar file (RFC 5545). Days are whole and free, so that nobody seems busy for weeks.
 * A step keeps its id, and each file is newer than the one before it, so that a calendar brings its entries up to date.
 */
export function writeCalendar(plan: CalendarPlan): Calendar {
  const { sheet, state } = plan;
  const steps = listOwn(sheet, state);
  const written = fillPlan(sheet, state, { datesOf: () => undefined }).steps;
  const events = steps.flatMap((step, index) => {
    const words = written[index];
    return step.days && words ? [createEvent({ ...step, days: step.days }, words, plan)] : [];
  });
  const { error, value } = createEvents(events, {
    calName: sheet.title,
    productId: `-//${sheet.site}//Plan//EN`,
    ...({ method: undefined } as object), // one would need an organiser
  });
  if (error || value === null) throw error ?? new Error('There is no calendar.');
  return { text: foldLines(value), count: events.length, undated: steps.length - events.length };
}

function createEvent(
  step: SheetStep & { days: Days },
  { question, isDone, marks, parts }: WrittenStep,
  { sheet, firstDay, now }: CalendarPlan,
): EventAttributes {
  const dates = dateDays(step.days, firstDay);
  const [first = firstDay, last = first] = [dates.first ?? dates.last, dates.last];
  const stamp = Math.floor(now / 1000);
  return {
    // All that a calendar compares: whose entry it is, and which file is newer.
    ...({ timestamp: stamp * 1000 } as object),
    lastModified: stamp * 1000,
    uid: `${sheet.id}.${step.key}@${new URL(sheet.address).hostname}`,
    sequence: Math.max(0, stamp - firstStamp),
    title: clean(isDone ? fill(sheet.words.tick, { question }) : question),
    description: clean([marks.join('\n'), ...parts.map(({ label, text }) => `${label}: ${text}`)].join('\n\n')),
    url: sheet.address,
    start: splitDay(first),
    end: splitDay(addDays(last, 1)),
    transp: 'TRANSPARENT',
    busyStatus: 'FREE',
  };
}

// A sequence is a whole number of 32 bits; counted from here it lasts for decades.
const firstStamp = Date.UTC(2026, 0, 1) / 1000;

function splitDay(day: string): DateArray {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
}

// Signs that a calendar may not hold.
const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');

const longestLine = 75;
const encoder = new TextEncoder();

/** Folds lines anew: the package counts signs, but a line may hold 75 bytes. */
function foldLines(text: string): string {
  return text
    .replaceAll(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  let room = longestLine;
  let folded = '';
  for (const sign of line) {
    const { length } = encoder.encode(sign);
    if (length > room) {
      folded += '\r\n ';
      room = longestLine - 1;
    }
    folded += sign;
    room -= length;
  }
  return folded;
}

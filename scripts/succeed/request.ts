import { addDays } from '../../src/format/date.ts';
import { isBefore } from '../../src/model/authority-status.ts';
import { isDay } from '../../src/model/is-day.ts';
import { findNearest } from '../../src/model/nearest.ts';
import { UsageFault } from '../lib/command.ts';
import type { RegisterText } from './register-text.ts';

/** What somebody asks for: which bodies end, which follow them, and the first day of the new order. */
export interface Request {
  old: readonly string[];
  next: readonly string[];
  /** The first day of the new bodies; the last one of the old is the day before. */
  date: string;
  isRename: boolean;
  /** What was said of one of the bodies that follow, by its columns. */
  facts: Readonly<Record<string, string>>;
  /** The day of the asking. */
  today: string;
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Throws a `UsageFault` in plain words for what makes no sense, before anything is written. */
export function checkRequest(request: Request, register: RegisterText): void {
  const { old, next, date, isRename } = request;
  if (!isDay(date)) refuse(`"${date}" is no day. Write it as year, month, day: 2027-04-01.`);
  for (const one of [...old, ...next])
    if (!slug.test(one)) refuse(`"${one}" is no name of the register: use small letters, digits and hyphens.`);
  for (const one of old) if (next.includes(one)) refuse(`${one} cannot follow itself.`);
  if (old.length > 1 && next.length > 1)
    refuse(
      'Say which body becomes which, in several runs: many old ones and one new one, or one old one and many new ones.',
    );
  if (isRename) return checkRename(request, register);
  for (const one of old)
    if (!register.has(one)) refuse(`There is no ${one} in content/authorities.csv.${didYouMean(one, register)}`);
  for (const one of old) checkOld(one, request, register);
  for (const one of next) if (register.has(one)) checkNext(one, request, register);
}

function checkRename({ old, next, date, facts, today }: Request, register: RegisterText): void {
  const [one = '', later = ''] = [old[0], next[0]];
  if (old.length > 1 || next.length > 1) refuse('A new name is that of one body: name one old and one new id.');
  if (today < date)
    refuse(
      `A new name is written from its day on: run this on ${date} or later. To prepare it on a branch that is merged on that day, put BUILD_DATE=${date} before the command.`,
    );
  if (!register.has(one)) return;
  if (register.has(later))
    refuse(
      `${later} is in the register already. A body that another one joins has not only a new name: leave out --rename.`,
    );
  checkBegun(one, date, register);
  const [to, welsh] = [register.read(one, 'abolished'), register.read(one, 'name_cy')];
  if (to && isBefore(to, date)) refuse(`${one} was abolished on ${to}: it got no new name on ${date}. Check the day.`);
  if (welsh && !facts['name_cy'])
    refuse(`${one} has a Welsh name, "${welsh}". Say what it is now, even if it stays: --welsh "${welsh}".`);
}

function checkBegun(one: string, date: string, register: RegisterText): void {
  const from = register.read(one, 'established');
  if (from && isBefore(dayBefore(date), from))
    refuse(`${one} was established on ${from}: it cannot end or change before that. Check the day ${date}.`);
}

function checkOld(one: string, { next, date }: Request, register: RegisterText): void {
  checkBegun(one, date, register);
  const to = register.read(one, 'abolished');
  if (to && to !== dayBefore(date)) {
    const named = register.read(one, 'successor_slug');
    // What began as it ended may have been written on the same wrong day.
    const begun = next.filter((later) => isDay(to) && register.read(later, 'established') === addDays(to, 1));
    refuse(
      `The register has ${one} end on ${to}${named ? `, followed by ${named}` : ''}. It cannot end on ${dayBefore(date)} as well. If the register is wrong, correct its row by hand first${begun.map((later) => `, and the day and the status of ${later}`).join('')}.`,
    );
  }
  for (const later of next)
    if (listFollowing(later, register).has(one))
      refuse(`${one} cannot become ${later}: ${later} ends in ${one} itself.`);
}

function checkNext(one: string, { date }: Request, register: RegisterText): void {
  const [from, to] = [register.read(one, 'established'), register.read(one, 'abolished')];
  if (to && isBefore(to, date)) refuse(`${one} cannot follow: it was abolished itself on ${to}.`);
  if (from && isBefore(date, from)) refuse(`${one} begins on ${from}, after ${date}. Check the day.`);
}

/** Every body that follows another, however many steps on. */
function listFollowing(one: string, register: RegisterText, seen = new Set<string>()): Set<string> {
  for (const next of splitList(register.read(one, 'successor_slug'))) {
    if (seen.has(next)) continue;
    seen.add(next);
    listFollowing(next, register, seen);
  }
  return seen;
}

/** A hint at the id of the register that is most like a word; empty where none is. */
export function didYouMean(word: string, register: RegisterText): string {
  const near = findNearest(word, register.slugs());
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

/** Stops with a sentence; nothing has been written by then. */
export function refuse(why: string): never {
  throw new UsageFault(`${why} Nothing was written.`);
}

/** The cells of a list in the register. */
export const splitList = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** The day before another. */
export const dayBefore = (day: string): string => addDays(day, -1);

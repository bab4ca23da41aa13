import { isBefore } from '../../src/model/authority-status.ts';
import { bodyOfFacts, completeFacts, writeFacts } from './facts.ts';
import type { RegisterText } from './register-text.ts';
import { dayBefore, splitList, type Request } from './request.ts';
import { createWriting, type Writing } from './writing.ts';

/** Writes a merger or a split into the register, and tells what it did, a line for each change; none where all is so already. */
export function writeSuccession(request: Request, register: RegisterText): string[] {
  const writing = createWriting(register);
  const { write, told } = writing;
  const about = bodyOfFacts(request, register);
  for (const one of request.next) {
    if (register.has(one)) writeNext(one, request, writing);
    else told.push(addBody(one, request, register));
    if (one === about) writeFacts(one, request.facts, writing);
  }
  for (const one of request.old) {
    write(one, 'status', request.date <= request.today ? 'abolished' : register.read(one, 'status'));
    write(one, 'abolished', dayBefore(request.date));
    writeSuccessors(one, request, writing);
  }
  return [...told, ...moveMembers(request, register)];
}

/** A body that the register has: it begins on the day, unless it was there before. */
function writeNext(one: string, { date, today }: Request, { register, write }: Writing): void {
  if (!register.read(one, 'established')) write(one, 'established', date);
  if (register.read(one, 'status') === 'shadow' && date <= today) write(one, 'status', 'current');
}

/** A split can be told in several runs, so that what is named now joins what was named before. */
function writeSuccessors(one: string, { next }: Request, { register, write, told }: Writing): void {
  const before = splitList(register.read(one, 'successor_slug'));
  const all = [...new Set([...before, ...next])];
  write(one, 'successor_slug', all.join(';'));
  if (before.length && all.length > before.length)
    told.push(`${one}: followed by ${all.join(' and ')} now; take one that is wrong out of its row by hand`);
}

function addBody(slug: string, { old, facts, date, today }: Request, register: RegisterText): string {
  const shared = (column: string) => {
    const values = new Set(old.map((one) => register.read(one, column)));
    return values.size === 1 ? ([...values][0] ?? '') : '';
  };
  const known = completeFacts(facts);
  // Only a district lies in a county.
  const columns = [
    'nation',
    'region',
    'combined_authority_slug',
    ...(known['tier'] === 'lower' ? ['county_slug'] : []),
  ];
  const inherited = Object.fromEntries(columns.map((name) => [name, shared(name)]));
  register.add({ slug, ...inherited, ...known, status: date <= today ? 'current' : 'shadow', established: date });
  return `${slug}: added to the register, beginning on ${date}`;
}

/** Bodies that the register still has in a county that ends, though they go on themselves. */
export function listStranded({ old, date }: Request, register: RegisterText): string[] {
  return register.slugs().filter((slug) => {
    const ended = register.read(slug, 'abolished');
    return old.includes(register.read(slug, 'county_slug')) && (!ended || isBefore(dayBefore(date), ended));
  });
}

/**
 * Members of a combined authority that ends belong to the one that follows it, where that is one; they are told otherwise.
 * The register has no day for that: it is written once the day has come.
 */
function moveMembers({ old, next, date, today }: Request, register: RegisterText): string[] {
  return register.slugs().flatMap((slug) => {
    const above = register.read(slug, 'combined_authority_slug');
    const ended = register.read(slug, 'abolished');
    if (!above || !old.includes(above) || (ended && isBefore(ended, today))) return [];
    if (today < date)
      return [`Not yet: ${slug} is a member of ${above} until then. Run the same again on ${date} or later.`];
    if (next.length !== 1)
      return [`Not done: ${slug} was a member of ${above}; write into its row which body it belongs to now.`];
    register.write(slug, 'combined_authority_slug', next[0] ?? '');
    return [`${slug}: combined_authority_slug from ${above} to ${next[0]}`];
  });
}

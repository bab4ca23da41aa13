import { isBefore } from '../../src/model/authority-status.ts';
import type { RegisterText } from './register-text.ts';
import { dayBefore, splitList, type Request } from './request.ts';
import { createWriting, writeCode, type Writing } from './writing.ts';

/** Writes a merger or a split into the register, and tells what it did, a line for each change; none where all is so already. */
export function writeSuccession(request: Request, register: RegisterText): string[] {
  const { write, told } = createWriting(register);
  const isOver = request.date <= request.today;
  for (const one of request.next) {
    if (!register.has(one)) told.push(addBody(one, request, register));
    else writeNext(one, { request, register, write });
  }
  for (const one of request.old) {
    const successors = [...new Set([...splitList(register.read(one, 'successor_slug')), ...request.next])];
    write(one, 'status', isOver ? 'abolished' : register.read(one, 'status'));
    write(one, 'abolished', dayBefore(request.date));
    write(one, 'successor_slug', successors.join(';'));
  }
  return [...told, ...moveMembers(request, register)];
}

interface Following {
  request: Request;
  register: RegisterText;
  write: Writing['write'];
}

/** A body that the register has: it begins on the day, unless it was there before, and a new code sends the old one among the former. */
function writeNext(one: string, { request, register, write }: Following): void {
  const { date, today, facts } = request;
  if (!register.read(one, 'established')) write(one, 'established', date);
  if (register.read(one, 'status') === 'shadow' && date <= today) write(one, 'status', 'current');
  writeCode(one, facts['gss_code'], { register, write });
}

function addBody(slug: string, { old, facts, date, today }: Request, register: RegisterText): string {
  const shared = (column: string) => {
    const values = new Set(old.map((one) => register.read(one, column)));
    return values.size === 1 ? ([...values][0] ?? '') : '';
  };
  const inherited = Object.fromEntries(
    ['nation', 'region', 'combined_authority_slug'].map((name) => [name, shared(name)]),
  );
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value));
  register.add({ slug, ...inherited, ...given, status: date <= today ? 'current' : 'shadow', established: date });
  return `${slug}: added to the register, beginning on ${date}`;
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

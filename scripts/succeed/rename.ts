import { completeFacts, writeCode } from './facts.ts';
import type { RegisterText } from './register-text.ts';
import { splitList, type Request } from './request.ts';
import { createWriting } from './writing.ts';

// Written otherwise than by putting the new value in place of the old one.
const apart = ['gss_code', 'notes'];
const called = ['official_name', 'short_name', 'name_cy'];

/** Writes a new name of the same body into the register, and tells what it did. */
export function writeNewName(request: Request, register: RegisterText): string[] {
  const { old: [old = ''], next: [next = ''], date } = request; // prettier-ignore
  const facts = completeFacts(request.facts);
  const { write, told } = createWriting(register);
  const namesOf = (one: string) => called.map((column) => register.read(one, column));
  const names = namesOf(old);
  const notes = [register.read(old, 'notes'), facts['notes'], `called ${names[0] || old} until ${date}`];
  register.write(old, 'slug', next);
  told.push(`${old}: called ${next} in the register now`);
  for (const [column, value] of Object.entries(facts)) if (!apart.includes(column)) write(next, column, value);
  writeCode(next, facts['gss_code'], { register, write });
  const now = new Set(namesOf(next));
  const former = names.filter((name) => name && !now.has(name));
  write(next, 'alt_names', [...new Set([...splitList(register.read(next, 'alt_names')), ...former])].join(';'));
  write(next, 'notes', notes.filter(Boolean).join('; '));
  return [...told, ...renameReferences(old, next, register)];
}

/** Rows that name a body by its id name it by the new one. */
function renameReferences(old: string, next: string, register: RegisterText): string[] {
  return register.slugs().flatMap((slug) =>
    ['county_slug', 'combined_authority_slug', 'successor_slug'].flatMap((column) => {
      const cell = register.read(slug, column);
      const ids = splitList(cell);
      if (!ids.includes(old)) return [];
      register.write(slug, column, ids.map((one) => (one === old ? next : one)).join(';'));
      return [`${slug}: ${column} names ${next}`];
    }),
  );
}

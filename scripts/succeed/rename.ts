import type { RegisterText } from './register-text.ts';
import { refuse, splitList, type Request } from './request.ts';
import { createWriting, writeCode } from './writing.ts';

// Written otherwise than by putting the new value in place of the old one.
const apart = ['gss_code', 'notes'];

/** Writes a new name of the same body into the register, and tells what it did; nothing where it has that name already. */
export function writeNewName(request: Request, register: RegisterText): string[] {
  const [old = '', ...others] = request.old;
  const [next = '', ...more] = request.next;
  if (others.length || more.length) refuse('A new name is that of one body: name one old and one new id.');
  const { facts, date } = request;
  if (!register.has(old)) return [];
  if (register.has(next))
    refuse(
      `${next} is in the register already. A body that another one joins has not only a new name: leave out --rename.`,
    );
  if (!facts['official_name']) refuse('Say what the body is called now: --name "Full name of the council".');
  const { write, told } = createWriting(register);
  const names = [register.read(old, 'official_name'), register.read(old, 'short_name')];
  const notes = [register.read(old, 'notes'), facts['notes'], `called ${names[0] || old} until ${date}`];
  register.write(old, 'slug', next);
  told.push(`${old}: called ${next} in the register now`);
  for (const [column, value] of Object.entries(facts)) if (!apart.includes(column)) write(next, column, value);
  writeCode(next, facts['gss_code'], { register, write });
  const now = new Set([register.read(next, 'official_name'), register.read(next, 'short_name')]);
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

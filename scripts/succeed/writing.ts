import type { RegisterText } from './register-text.ts';
import { splitList } from './request.ts';

/** Writes cells of the register that are otherwise, and notes each change in a line of `told`. */
export interface Writing {
  write: (slug: string, column: string, value: string) => void;
  told: string[];
}

/** Begins to write into the register. */
export function createWriting(register: RegisterText): Writing {
  const told: string[] = [];
  const write: Writing['write'] = (slug, column, value) => {
    const before = register.read(slug, column);
    if (before === value) return;
    register.write(slug, column, value);
    told.push(`${slug}: ${column} ${before ? `from ${before} to ${value}` : `is ${value}`}`);
  };
  return { write, told };
}

/** Gives a body a code, and keeps the one it had among the former. */
export function writeCode(
  one: string,
  code: string | undefined,
  { register, write }: { register: RegisterText; write: Writing['write'] },
): void {
  const had = register.read(one, 'gss_code');
  if (!code || code === had) return;
  if (had)
    write(one, 'former_gss_codes', [...new Set([...splitList(register.read(one, 'former_gss_codes')), had])].join(';'));
  write(one, 'gss_code', code);
}

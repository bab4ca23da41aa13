import type { RegisterText } from './register-text.ts';

/** Writes cells of the register that are otherwise, and notes each change in a line of `told`. */
export interface Writing {
  register: RegisterText;
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
  return { register, write, told };
}

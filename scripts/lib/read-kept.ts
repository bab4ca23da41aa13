import { existsSync, readFileSync } from 'node:fs';

/** What a file holds that commands keep for builds; `none` where it is not there, undefined where it can't be read. */
export const readKept = <T>(file: string, parse: (text: string) => T | undefined, none: T): T | undefined =>
  existsSync(file) ? parse(readFileSync(file, 'utf8')) : none;

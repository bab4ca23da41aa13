import { parseArgs } from 'node:util';
import { UsageFault } from '../lib/command.ts';
import { dayOfRun } from '../lib/settings.ts';
import { factFlags } from './facts.ts';
import type { Request } from './request.ts';

const flags = Object.keys(factFlags)
  .map((name) => `--${name}`)
  .join(', ');
const usage = `npm run succeed -- <old[,old…]> <new[,new…]> <first day of the new, such as 2027-04-01> [--rename]. What is known of a new body: ${flags}, each with its value, such as --name "Full name" --type unitary.`;

/** Reads the words after the command. */
export function readRequest(args: string[]): Request {
  const options = Object.fromEntries(Object.keys(factFlags).map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({
    args,
    options: { ...options, rename: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [old = '', next = '', date = '', ...rest] = positionals;
  if (!date || rest.length) throw new UsageFault(`Name the old bodies, the new ones and the day: ${usage}`);
  const split = (list: string) => [
    ...new Set(
      list
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ];
  const facts = Object.entries(factFlags).flatMap(([flag, column]): [string, string][] => {
    const value = (values as Record<string, unknown>)[flag];
    return typeof value === 'string' && value.trim() ? [[column, value.trim()]] : [];
  });
  const isRename = (values as Record<string, unknown>)['rename'] === true;
  return {
    ...{ old: split(old), next: split(next), date, isRename, today: dayOfRun },
    facts: Object.fromEntries(facts),
  };
}

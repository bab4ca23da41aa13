import { parseArgs } from 'node:util';
import { authority } from '../../src/model/schema/records.ts';
import { UsageFault } from '../lib/command.ts';
import { dayOfRun } from '../lib/settings.ts';
import type { Request } from './request.ts';

/** The flags that say something of a new body, each with its column of the register. */
export const factFlags = {
  name: 'official_name',
  short: 'short_name',
  welsh: 'name_cy',
  type: 'type',
  nation: 'nation',
  region: 'region',
  county: 'county_slug',
  combined: 'combined_authority_slug',
  website: 'website',
  gss: 'gss_code',
  notes: 'notes',
} as const;

const usage =
  'npm run succeed -- <old[,old…]> <new[,new…]> <first day of the new, such as 2027-04-01> [--rename] [--name "Full name" --type unitary …]';

/** Reads the words after the command. */
export function readRequest(args: string[]): Request {
  const flags = Object.fromEntries(Object.keys(factFlags).map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({
    args,
    options: { ...flags, rename: { type: 'boolean', default: false } },
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
    facts: completeFacts(Object.fromEntries(facts)),
  };
}

/** What follows from what was given: the tier from the type, and a short name from the full one. */
export function completeFacts(facts: Readonly<Record<string, string>>): Record<string, string> {
  const { type, official_name: name } = facts;
  const short = name?.replace(/ (?:(?:City|County|Borough|District|Metropolitan Borough) )?Council$/, '');
  return {
    ...(type && { tier: tiers[type] ?? 'single' }),
    ...(short && { short_name: short }),
    ...facts,
  };
}

/** The types of authority that the register knows. */
export const types: readonly string[] = authority.shape.type.options;

const tiers: Readonly<Record<string, string>> = {
  county: 'upper',
  'non-metropolitan-district': 'lower',
  'combined-authority': 'strategic',
  'combined-county-authority': 'strategic',
  'greater-london-authority': 'strategic',
};

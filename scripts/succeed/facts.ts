import { registerColumns } from '../../src/model/register.ts';
import { authority } from '../../src/model/schema/records.ts';
import type { RegisterText } from './register-text.ts';
import { didYouMean, refuse, splitList, type Request } from './request.ts';
import type { Writing } from './writing.ts';

/** The flags that say something of one of the bodies that follow, each with its column of the register. */
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

/** The flag for a field of an authority; undefined where there is none. */
export function flagOf(field: string): string | undefined {
  const flag = Object.entries(factFlags).find(([, column]) => registerColumns[column] === field)?.[0];
  return flag && `--${flag}`;
}

// A new code sends the old one among the former, and notes are added up: what the row has is never lost by them.
const added = ['gss_code', 'notes'];
const references = ['county_slug', 'combined_authority_slug'];

/** Throws a `UsageFault` for facts that could be meant for several bodies, for a code of another one, and where a row says otherwise. */
export function checkFacts(request: Request, register: RegisterText): void {
  const { facts, next, old, isRename } = request;
  if (!Object.keys(facts).length) return;
  const one = bodyOfFacts(request, register);
  if (one === undefined)
    refuse(`The register has ${next.join(' and ')} already. Name the one that this is said of in a run of its own.`);
  const self = isRename ? [one, ...old] : [one];
  const taken = register
    .slugs()
    .find((slug) => !self.includes(slug) && facts['gss_code'] && register.read(slug, 'gss_code') === facts['gss_code']);
  if (taken) refuse(`${facts['gss_code']} is the code of ${taken}: no two bodies have the same one.`);
  for (const [column, value] of Object.entries(facts)) {
    const had = register.read(one, column);
    if (had && had !== value && !added.includes(column))
      refuse(
        `The register has "${had}" as the ${column} of ${one}, not "${value}". If it is wrong, correct that row of content/authorities.csv by hand.`,
      );
    if (references.includes(column) && !register.has(value))
      refuse(`There is no ${value} in content/authorities.csv.${didYouMean(value, register)}`);
  }
}

/** The body that facts are said of: the one that the register lacks, or else the only one that follows. */
export function bodyOfFacts({ next }: Request, register: RegisterText): string | undefined {
  return next.find((one) => !register.has(one)) ?? (next.length === 1 ? next[0] : undefined);
}

/** Fills the cells of a row that are empty, gives the body its new code, and adds to its notes. */
export function writeFacts(one: string, facts: Request['facts'], { write, register }: Writing): void {
  for (const [column, value] of Object.entries(facts)) {
    const had = register.read(one, column);
    if (column === 'gss_code') writeCode(one, value, { write, register });
    else if (!had) write(one, column, value);
    else if (column === 'notes' && !had.includes(value)) write(one, column, `${had}; ${value}`);
  }
}

/** Gives a body a code, and keeps the one it had among the former. */
export function writeCode(
  one: string,
  code: string | undefined,
  { write, register }: Pick<Writing, 'write' | 'register'>,
): void {
  const had = register.read(one, 'gss_code');
  if (!code || code === had) return;
  if (had)
    write(one, 'former_gss_codes', [...new Set([...splitList(register.read(one, 'former_gss_codes')), had])].join(';'));
  write(one, 'gss_code', code);
}

/** What follows from what was said of a new body: the tier from the type, and a short name from the full one. */
export function completeFacts(facts: Request['facts']): Record<string, string> {
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

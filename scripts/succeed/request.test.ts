import { expect, test } from 'vitest';
import { writeSuccession } from './follow.ts';
import { parseRegisterText } from './register-text.ts';
import { writeNewName } from './rename.ts';
import { checkRequest, type Request } from './request.ts';

const columns =
  'slug,official_name,short_name,type,tier,status,nation,region,county_slug,combined_authority_slug,established,abolished,successor_slug,gss_code,former_gss_codes,alt_names,website,notes';
const parse = (...rows: string[]) => {
  const register = parseRegisterText(`${columns}\n`);
  for (const row of rows)
    register.add(Object.fromEntries(row.split(' ').map((one) => one.split('=') as [string, string])));
  return register;
};
const ask = (words: Partial<Request>): Request => ({
  ...{ old: ['old'], next: ['new'], date: '2027-04-01', isRename: false, facts: {}, today: '2026-11-22' },
  ...words,
});

test.each<[string, string, string, RegExp | undefined]>([
  ['an end in a year that is not over by then', 'slug=old', 'slug=new abolished=2027', undefined],
  ['an end in the year before', 'slug=old', 'slug=new abolished=2026', /was abolished itself on 2026/],
  ['a beginning in that year', 'slug=old', 'slug=new established=2027', undefined],
  ['a beginning in the year after', 'slug=old', 'slug=new established=2028', /begins on 2028/],
  ['an old one of that year', 'slug=old established=2027', 'slug=new', undefined],
  ['an old one of that day', 'slug=old established=2027-04-01', 'slug=new', /was established on 2027-04-01/],
])('%s', (_, ...[old, next, why]) => {
  const check = () => checkRequest(ask({}), parse(old, next));
  if (why) expect(check).toThrow(why);
  else expect(check).not.toThrow();
});

test('an old body of that year cannot end before the year begins', () => {
  const register = parse('slug=old established=2027', 'slug=new');
  expect(() => checkRequest(ask({ date: '2027-01-01' }), register)).toThrow(/was established on 2027/);
});

test('a new name is not written before its day', () => {
  const register = parse('slug=old');
  expect(() => checkRequest(ask({ isRename: true }), register)).toThrow(/run this on 2027-04-01 or later/);
  expect(() => checkRequest(ask({ isRename: true, today: '2027-04-01' }), register)).not.toThrow();
});

test('members go on with the old body until the day, and a run from then on moves them', () => {
  const register = parse('slug=old', 'slug=new', 'slug=member combined_authority_slug=old');
  expect(writeSuccession(ask({}), register)).toContainEqual(expect.stringMatching(/^Not yet: member .* 2027-04-01/));
  expect(register.read('member', 'combined_authority_slug')).toBe('old');
  const after = ask({ today: '2027-04-01' });
  expect(writeSuccession(after, register)).toContain('member: combined_authority_slug from old to new');
  expect(register.read('member', 'combined_authority_slug')).toBe('new');
  expect(writeSuccession(after, register)).toEqual([]);
});

test('a member that ended in a year that is not over is still one', () => {
  const register = parse('slug=old', 'slug=new', 'slug=member combined_authority_slug=old abolished=2026');
  const asked = ask({ date: '2026-04-01' });
  expect(writeSuccession(asked, register)).toContain('member: combined_authority_slug from old to new');
});

test('what is said with a new name is written, and nothing of before is lost', () => {
  const register = parse(
    'slug=old official_name=Old short_name=O region=West notes=first gss_code=E1',
    'slug=part county_slug=old',
  );
  const facts = {
    ...{ official_name: 'New', short_name: 'N', nation: 'England', region: 'East', county_slug: 'above' },
    ...{ combined_authority_slug: 'all', notes: 'second', gss_code: 'E2' },
  };
  const told = writeNewName(ask({ isRename: true, facts }), register);
  const read = (column: string) => register.read('new', column);
  expect(['nation', 'region', 'county_slug', 'combined_authority_slug', 'gss_code'].map(read)).toEqual([
    ...['England', 'East', 'above', 'all', 'E2'],
  ]);
  expect(read('notes')).toBe('first; second; called Old until 2027-04-01');
  expect(read('former_gss_codes')).toBe('E1');
  expect(read('alt_names')).toBe('Old;O');
  expect(told).toContain('new: region from West to East');
  expect(told).toContain('part: county_slug names new');
});

import { expect, test } from 'vitest';
import { askMissing } from './ask-missing.ts';
import { checkFacts, writeFacts } from './facts.ts';
import { listStranded, writeSuccession } from './follow.ts';
import { parseRegisterText } from './register-text.ts';
import { writeNewName } from './rename.ts';
import { checkRequest, type Request } from './request.ts';
import { createWriting } from './writing.ts';

const columns =
  'slug,official_name,short_name,name_cy,type,tier,status,nation,region,county_slug,combined_authority_slug,established,abolished,successor_slug,gss_code,former_gss_codes,alt_names,website,notes';
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

test.each<[string, string, RegExp]>([
  ['that had ended by then', 'abolished=2026-03-31', /was abolished on 2026-03-31: it got no new name on 2026-04-01/],
  ['that began later', 'established=2026-04-01', /was established on 2026-04-01/],
  ['with a Welsh name, of which nothing is said', 'name_cy=Hen', /--welsh "Hen"/],
])('a body %s gets no new name', (_, cells, why) => {
  const asked = ask({ isRename: true, date: '2026-04-01', facts: { official_name: 'New' } });
  expect(() => checkRequest(asked, parse(`slug=old ${cells}`))).toThrow(why);
  expect(() => checkRequest(asked, parse('slug=old'))).not.toThrow();
});

test('a Welsh name of before is kept among the other names', () => {
  const register = parse('slug=old official_name=Old name_cy=Hen');
  const facts = { official_name: 'New', name_cy: 'Newydd' };
  const asked = ask({ isRename: true, date: '2026-04-01', facts });
  expect(() => checkRequest(asked, register)).not.toThrow();
  writeNewName(asked, register);
  expect(['name_cy', 'alt_names'].map((column) => register.read('new', column))).toEqual(['Newydd', 'Old;Hen']);
});

test('what is said is said of the new body alone, and of nobody where several are there already', () => {
  const facts = { official_name: 'New', type: 'unitary', gss_code: 'E2' };
  const register = parse('slug=old', 'slug=there gss_code=E1');
  const asked = ask({ next: ['there', 'new'], facts });
  expect(() => checkFacts(asked, register)).not.toThrow();
  writeSuccession(asked, register);
  expect(['there', 'new'].map((one) => register.read(one, 'gss_code'))).toEqual(['E1', 'E2']);
  expect(register.read('there', 'former_gss_codes')).toBe('');
  expect(() => checkFacts(asked, register)).toThrow(/has there and new already\. Name the one/);
});

test('a code of another body is refused, the own one is not', () => {
  const register = parse('slug=old gss_code=E1', 'slug=new', 'slug=other gss_code=E2');
  expect(() => checkFacts(ask({ facts: { gss_code: 'E2' } }), register)).toThrow(/E2 is the code of other/);
  expect(() => checkFacts(ask({ facts: { gss_code: 'E1' } }), register)).toThrow(/E1 is the code of old/);
  const renamed = parse('slug=old gss_code=E1');
  expect(() => checkFacts(ask({ isRename: true, facts: { gss_code: 'E1' } }), renamed)).not.toThrow();
});

test('of a body that is there, empty cells are filled, and what its row says otherwise is refused', () => {
  const register = parse('slug=old', 'slug=new official_name=Leedz notes=first gss_code=E1');
  const facts = { website: 'https://new.example/', notes: 'second', gss_code: 'E2' };
  const asked = ask({ facts });
  expect(() => checkFacts(asked, register)).not.toThrow();
  writeSuccession(asked, register);
  const read = (column: string) => register.read('new', column);
  expect(['website', 'notes', 'gss_code', 'former_gss_codes'].map(read)).toEqual([
    ...['https://new.example/', 'first; second', 'E2', 'E1'],
  ]);
  const writing = createWriting(register);
  writeFacts('new', facts, writing);
  expect(writing.told).toEqual([]);
  expect(() => checkFacts(ask({ facts: { official_name: 'Leeds' } }), register)).toThrow(
    /has "Leedz" as the official_name of new, not "Leeds"\. .* correct that row/,
  );
  expect(() => checkFacts(ask({ facts: { county_slug: 'olds' } }), register)).toThrow(/no olds .* Did you mean old\?/);
});

test('a second successor is told, with the way to take a wrong one back', () => {
  const register = parse('slug=old', 'slug=east', 'slug=west');
  expect(writeSuccession(ask({ next: ['east'] }), register).join('\n')).not.toContain('by hand');
  expect(writeSuccession(ask({ next: ['west'] }), register)).toContain(
    'old: followed by east and west now; take one that is wrong out of its row by hand',
  );
});

test('a body that is not known is told with the one it may be', async () => {
  const register = parse('slug=surrey', 'slug=east-surrey', 'slug=west-surrey');
  const asked = ask({ old: ['surrey'], next: ['east-surey', 'west-surrey'] });
  await expect(askMissing(asked, register)).rejects.toThrow(
    /has no east-surey\. Did you mean east-surrey\? If it is new/,
  );
});

test('where the day was wrong, the rows of both sides are named', () => {
  const register = parse('slug=old abolished=2026-03-31 successor_slug=new', 'slug=new established=2026-04-01');
  expect(() => checkRequest(ask({}), register)).toThrow(
    /correct its row by hand first, and the day and the status of new\./,
  );
});

test('a merger of districts lies in their county, a unitary in none', () => {
  const districts = ['slug=a county_slug=shire', 'slug=b county_slug=shire'];
  const read = (type: string) => {
    const register = parse('slug=shire', ...districts);
    writeSuccession(ask({ old: ['a', 'b'], facts: { official_name: 'New', type } }), register);
    return register.read('new', 'county_slug');
  };
  expect(['non-metropolitan-district', 'unitary'].map(read)).toEqual(['shire', '']);
});

test('districts of a county that ends are named, unless they end with it', () => {
  const register = parse(
    ...['slug=old', 'slug=new', 'slug=goes-on county_slug=old', 'slug=ends county_slug=old abolished=2027-03-31'],
    'slug=later county_slug=old abolished=2028-03-31',
  );
  expect(listStranded(ask({}), register)).toEqual(['goes-on', 'later']);
});

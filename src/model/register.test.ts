import { expect, test } from 'vitest';
import { messagesFor } from '../messages/index.ts';
import { parseRegister } from './register.ts';

const messages = messagesFor('en');
const header =
  'slug,official_name,short_name,alt_names,former_gss_codes,successor_slug,type,tier,status,nation,region,website,population_2020,notes';
const leeds =
  'leeds,Leeds City Council,Leeds,Loidis; Leodis ;,,,metropolitan-district,single,current,England,Yorkshire,https://www.leeds.gov.uk/,793139,';
const read = (...lines: string[]) => parseRegister(lines.join('\n'), 'authorities.csv', messages);
const listFaults = (...lines: string[]) =>
  read(...lines).findings.map(({ code, place, values }) =>
    `${code} ${place?.line ?? 0} ${values?.['field'] ?? ''}`.trim(),
  );

test('each line is an authority: empty cells are no value, lists are split, numbers are numbers', () => {
  const { entries, findings } = read(header, leeds);
  expect(findings).toEqual([]);
  expect(entries).toEqual([
    {
      kind: 'authorities',
      id: 'leeds',
      file: 'authorities.csv',
      position: 0,
      data: {
        slug: 'leeds',
        officialName: 'Leeds City Council',
        shortName: 'Leeds',
        altNames: ['Loidis', 'Leodis'],
        formerGssCodes: [],
        successors: [],
        type: 'metropolitan-district',
        tier: 'single',
        status: 'current',
        nation: 'England',
        region: 'Yorkshire',
        website: 'https://www.leeds.gov.uk/',
        population: 793139,
      },
    },
  ]);
});

test('a byte order mark, Windows line ends, quotation marks and empty lines do no harm', () => {
  const quoted = leeds.replace('Leeds City Council', '"Leeds, ""City"" Council"');
  const { entries, findings } = read(`\ufeff${header}\r`, `${quoted}\r`, '\r', leeds.replace('leeds', 'york'));
  expect(findings).toEqual([]);
  expect(entries.map(({ id, data }) => [id, data.officialName])).toEqual([
    ['leeds', 'Leeds, "City" Council'],
    ['york', 'Leeds City Council'],
  ]);
});

test.each([
  ['type', leeds.replace('metropolitan-district', 'city'), 'SP109 3 type'],
  ['slug', leeds.replace('leeds', 'Leeds'), 'SP108 3 slug'],
  ['name', leeds.replace('Leeds City Council', ''), 'SP107 3 officialName'],
  ['website', leeds.replace('https://www.leeds.gov.uk/', 'www.leeds.gov.uk'), 'SP108 3 website'],
  ['population', leeds.replace('793139', '"793,139"'), 'SP108 3 population'],
])('a wrong %s is found in its line', (_, line, fault) => {
  expect(listFaults(header, leeds.replace('leeds', 'york'), line, leeds.replace('leeds', 'hull'))).toEqual([fault]);
});

test('the others are read all the same, each with its own line', () => {
  const { entries } = read(header, leeds.replace('England', 'Britain'), '', leeds.replace('leeds', 'york'));
  expect(entries.map(({ id, position }) => [id, position])).toEqual([['york', 2]]);
});

test('a record that runs over several lines stands where it starts', () => {
  const long = leeds.replace('Leeds City Council', '"Leeds\nCity\nCouncil"');
  expect(read(header, long, leeds).entries.map(({ position }) => position)).toEqual([0, 3]);
  expect(listFaults(header, leeds, long.replace('England', 'Britain'))).toEqual(['SP109 3 nation']);
});

test('a line with a cell too few or too many is found in its line', () => {
  expect(listFaults(header, leeds, 'york,City of York Council')).toEqual(['SP101 3']);
  expect(listFaults(header, `${leeds},x,y`, leeds)).toEqual(['SP101 2']);
  expect(listFaults(header, leeds, 'york,"City')).toEqual(['SP101 3']);
});

test('an unknown column is found, be its name one that every object has', () => {
  expect(listFaults(`${header},colour`, `${leeds},red`)).toEqual(['SP106 2 colour']);
  expect(listFaults(`${header},constructor`, `${leeds},red`)).toEqual(['SP106 2 constructor']);
});

test('a file without a line after the header has no authority', () => {
  expect(read(header)).toEqual({ entries: [], findings: [] });
  expect(read('')).toEqual({ entries: [], findings: [] });
});

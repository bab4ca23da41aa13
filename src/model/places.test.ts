import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { quickReading } from '../../scripts/lib/readings.ts';
import { root } from '../../scripts/lib/settings.ts';
import { messagesFor } from '../messages/index.ts';
import { createCatalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import { createPlaces } from './places.ts';

type Authority = Entry<'authorities'>;

const usual = { type: 'unitary', tier: 'single', status: 'current', nation: 'England', region: 'North' };
const create = (id: string, values: Record<string, unknown> = {}) =>
  ({ kind: 'authorities', id, file: '', data: { ...usual, ...values } }) as unknown as Authority;
const compare = (...all: Authority[]) => createPlaces(createCatalogue(all));

describe('in the register', () => {
  let all: readonly Authority[];
  beforeAll(async () => {
    const { catalogue } = await readContent(join(root, 'content'), quickReading(messagesFor('en')));
    all = catalogue.list('authorities');
  }, 60_000);

  test('every current authority has at least five places like it, each current, another one, and with a reason', () => {
    const places = compare(...all);
    const current = all.filter(({ data }) => data.status === 'current');
    expect(current.length).toBeGreaterThan(300);
    for (const authority of current) {
      const found = places.like(authority);
      expect(new Set(found.map((one) => one.authority.id)).size, authority.id).toBeGreaterThanOrEqual(5);
      for (const { authority: other, reasons } of found) {
        expect(reasons.length, `${authority.id} and ${other.id}`).toBeGreaterThanOrEqual(1);
        expect([other.data.status, other === authority], `${authority.id} and ${other.id}`).toEqual(['current', false]);
      }
    }
  });

  test('the order of the register does not matter', () => {
    const [one, other] = [compare(...all), compare(...all.toReversed())];
    for (const authority of all) expect(other.like(authority), authority.id).toEqual(one.like(authority));
  });
});

describe('a combined authority', () => {
  const joined = { combinedAuthority: 'combined' };
  const combined = (values = {}) => create('combined', { type: 'combined-authority', tier: 'strategic', ...values });
  const county = { ...joined, population: 300_000, areaKm2: 1000, easting: 400_000, northing: 300_000 };
  const port = { ...joined, population: 100_000, areaKm2: 50.4, easting: 420_000, northing: 340_000 };
  // (300,000 x 400,000 + 100,000 x 420,000) / 400,000 = 405,000; (300,000 x 300,000 + 100,000 x 340,000) / 400,000 = 310,000
  const sums = { population: 400_000, areaKm2: 1050, easting: 405_000, northing: 310_000, isComputed: true };
  const none = { population: undefined, areaKm2: undefined, easting: undefined, northing: undefined };
  const figuresOf = (one: Authority, ...members: Authority[]) => compare(one, ...members).figuresOf(one);

  test('without figures has the sum and the weighted centre of its members', () => {
    expect(figuresOf(combined(), create('county', county), create('port', port))).toEqual(sums);
  });

  test('counts a district with its county, if that is a member, and nobody past or elsewhere', () => {
    const district = { ...port, county: 'county' };
    const others = [
      create('district', district),
      create('outer', { ...port, combinedAuthority: 'another' }),
      create('former', { ...port, status: 'abolished' }),
      create('alone', { ...port, combinedAuthority: undefined }),
    ];
    // The county's middle is that of its district, not the register's point.
    const centre = { easting: 420_000, northing: 340_000 };
    const all = [create('county', { ...county, type: 'county' }), create('port', port), ...others];
    expect(figuresOf(combined(), ...all)).toEqual({ ...sums, ...centre });
    expect(figuresOf(combined(), create('county', { ...county, combinedAuthority: undefined }), ...others)).toEqual({
      ...{ population: 100_000, areaKm2: 50, easting: 420_000, northing: 340_000, isComputed: true },
    });
  });

  test('keeps the figures that it has', () => {
    const own = { population: 410_000, areaKm2: 1100 };
    const members = [create('county', county), create('port', port)];
    expect(figuresOf(combined(own), ...members)).toEqual({ ...sums, ...own, isComputed: false });
    const whole = { ...own, easting: 1, northing: 2 };
    expect(figuresOf(combined(whole), ...members)).toEqual({ ...whole, isComputed: false });
  });

  test('has no figure of which a member lacks its part', () => {
    const lacking = (field: string) => [create('county', county), create('port', { ...port, [field]: undefined })];
    expect(figuresOf(combined(), ...lacking('population'))).toEqual({ ...none, isComputed: false });
    expect(figuresOf(combined(), ...lacking('areaKm2'))).toEqual({ ...sums, areaKm2: undefined });
    expect(figuresOf(combined(), ...lacking('easting'))).toEqual({ ...sums, easting: undefined });
    expect(figuresOf(combined(), ...lacking('northing'))).toEqual({ ...sums, northing: undefined });
    expect(figuresOf(combined())).toEqual({ ...none, isComputed: false });
  });

  test('is the only kind that takes figures from others', () => {
    const lone = create('combined', { tier: 'upper' });
    expect(figuresOf(lone, create('port', port))).toEqual({ ...none, isComputed: false });
  });
});

describe('two places', () => {
  const figures = { population: 200_000, areaKm2: 100, easting: 400_000, northing: 400_000 };
  const one = create('one', figures);
  const likeness = (values: Record<string, unknown>, from = one) => {
    const [found] = compare(from, create('other', { ...figures, ...values })).like(from);
    return found && [Number(found.score.toFixed(3)), ...found.reasons];
  };
  const apart = { type: 'county', tier: 'upper', nation: 'Wales', region: 'Wales' };

  test('that are equal have every reason, the strongest first', () => {
    // type 3 + population 3 + density 2 + region 1 + nation 1 + near 1 + tier 0.5
    expect(likeness({})).toEqual([11.5, 'type', 'population', 'density', 'region', 'near']);
  });

  test.each<[string, Record<string, unknown>, (number | string)[] | undefined]>([
    [
      'of another type but the same tier',
      { type: 'ni-district' },
      [8.5, 'population', 'density', 'region', 'near', 'tier'],
    ],
    ['of another region', { region: 'South' }, [10.5, 'type', 'population', 'density', 'nation', 'near']],
    [
      '50 km apart',
      { easting: 430_000, northing: 440_000 },
      [11.25, 'type', 'population', 'density', 'region', 'near'],
    ],
    ['60 km apart', { easting: 364_000, northing: 352_000 }, [11.2, 'type', 'population', 'density', 'region']],
    ['200 km apart', { northing: 600_000 }, [10.5, 'type', 'population', 'density', 'region']],
    ['400 km apart', { northing: 800_000 }, [10.5, 'type', 'population', 'density', 'region']],
    // half the people on half the area: ln 2 / ln 4 = 1/2
    ['twice as large', { population: 100_000, areaKm2: 50 }, [10, 'type', 'density', 'region', 'near']],
    ['four times as large', { population: 50_000, areaKm2: 25 }, [8.5, 'type', 'density', 'region', 'near']],
    ['eight times as large', { population: 25_000, areaKm2: 12.5 }, [8.5, 'type', 'density', 'region', 'near']],
    // the same people on twice the area: ln 2 / ln 8 = 1/3
    ['half as dense', { areaKm2: 200 }, [10.833, 'type', 'population', 'region', 'near']],
    ['an eighth as dense', { areaKm2: 800 }, [9.5, 'type', 'population', 'region', 'near']],
    ['with nothing in common but figures', apart, [6, 'population', 'density', 'near']],
    ['of unknown population', { population: undefined }, [6.5, 'type', 'region', 'near']],
    ['of unknown area', { areaKm2: undefined }, [9.5, 'type', 'population', 'region', 'near']],
    ['of unknown place', { easting: undefined }, [10.5, 'type', 'population', 'density', 'region']],
    ['far apart in all', { ...apart, population: 10_000, areaKm2: 1000, northing: 900_000 }, undefined],
  ])('%s', (_, values, expected) => {
    expect(likeness(values)).toEqual(expected);
  });

  test('are called alike up to a factor of 1.3 in people and 1.6 in density', () => {
    const reasonsOf = (values: Record<string, unknown>) =>
      likeness({ ...apart, northing: 900_000, ...values })?.slice(1);
    expect(reasonsOf({ population: 258_000, areaKm2: 129 })).toEqual(['population', 'density']);
    expect(reasonsOf({ population: 262_000, areaKm2: 131 })).toEqual(['density']);
    expect(reasonsOf({ areaKm2: 159 })).toEqual(['population', 'density']);
    expect(reasonsOf({ areaKm2: 161 })).toEqual(['population']);
  });

  test('of a nation without regions share the nation, not a region', () => {
    const scottish = { ...figures, nation: 'Scotland', region: 'Scotland', type: 'scottish-council' };
    const expected = [10.5, 'type', 'population', 'density', 'nation', 'near'];
    expect(likeness(scottish, create('one', scottish))).toEqual(expected);
  });

  test('are ranked by score, then by id; past places are never named but have places like them', () => {
    const past = create('past', { ...figures, status: 'abolished' });
    const coming = create('coming', { ...figures, status: 'shadow' });
    const far = create('a-far', { ...figures, northing: 600_000 });
    const equal = ['d', 'b', 'c', 'e', 'f'].map((id) => create(id, figures));
    const places = compare(one, past, coming, far, ...equal);
    const show = (authority: Authority, most?: number) =>
      places.like(authority, most).map((found) => found.authority.id);
    expect(show(one)).toEqual(['b', 'c', 'd', 'e', 'f']);
    expect(show(one, 9)).toEqual(['b', 'c', 'd', 'e', 'f', 'a-far']);
    expect(show(past, 6)).toEqual(['b', 'c', 'd', 'e', 'f', 'one']);
  });
});

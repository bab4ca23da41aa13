import { sectionsOf } from '../../src/model/sections.ts';
import { createBody } from './body.ts';
import { createCommon, createSources, type Source } from './front-matter.ts';
import { pickSome } from './random.ts';
import { pickLinks, type Writer } from './writer.ts';

const sections = Object.values(sectionsOf('en'));

/** A made case study with costs, claims, sources and its six sections. */
export function createCaseStudy(writer: Writer): { values: Record<string, unknown>; body: string } {
  const { random, world, phrase } = writer;
  const sources = createSources(writer, 5, 12);
  const links = pickLinks(writer, 3);
  const [lead = '', ...others] = pickSome(random.between(1, 3), () => world.drawAuthority(random));
  const started = random.between(2012, 2023);
  const values = {
    ...createCommon(writer),
    authorities: [{ id: lead, role: 'lead' }, ...others.map((id) => ({ id, role: 'partner' }))],
    partners: Array.from({ length: random.between(1, 4) }, () => phrase(1, 3)),
    stage: random.pick(['alpha', 'beta', 'live', 'live', 'scaled', 'stopped']),
    outcome: random.pick(['achieved', 'partly', 'partly', 'not-achieved', 'too-early', 'unknown']),
    started: String(started),
    ended: createEnd(writer, started),
    costs: Array.from({ length: random.between(0, 2) }, () => createCost(writer, sources)),
    claims: Array.from({ length: random.between(1, 4) }, (_, index) => createClaim(writer, sources, index)),
    technology: Array.from({ length: random.between(1, 4) }, () => phrase(1, 3)),
    artefacts: random.chance(1 / 2) ? [{ title: phrase(2, 5), url: 'https://www.example.org/code', kind: 'code' }] : [],
    implements: pickSome(random.between(0, world.standards.length ? 2 : 0), () => random.pick(world.standards)).map(
      ({ id }) => ({ standard: id, extent: random.pick(['full', 'partial', 'departs']), note: phrase(4, 9) }),
    ),
    buildsOn: links.slice(0, random.between(0, 1)).map(({ kind, id }) => `${kind}/${id}`),
    openTo: ['conversation'],
    writtenFrom: 'public-sources',
    interests: { author: phrase(2, 3), supplierPaid: random.pick(['yes', 'no', 'unknown']) },
    sources,
  };
  const cites = sources.map(({ id }) => id);
  return { values, body: createBody(writer, { sections, cites, links, words: random.between(300, 900) }) };
}

function createEnd({ random }: Writer, started: number): string | undefined {
  return random.chance(1 / 2) ? String(started + random.between(1, 3)) : undefined;
}

function createCost({ random, phrase }: Writer, sources: readonly Source[]) {
  return {
    amount: random.between(5, 900) * 1000,
    currency: 'GBP',
    year: random.between(2014, 2025),
    what: phrase(5, 10),
    kind: random.pick(['spent', 'awarded', 'projected']),
    source: random.pick(sources).id,
  };
}

function createClaim({ random, phrase, sentence }: Writer, sources: readonly Source[], index: number) {
  const value = random.between(2, 5000);
  return {
    id: `claim-${index + 1}`,
    kind: random.pick(['saving', 'time', 'use', 'quality', 'other']),
    statement: sentence().slice(0, 299).trim(),
    value,
    unit: phrase(1, 2),
    baseline: random.chance(1 / 2) ? { value: random.between(1, value), period: '2014' } : undefined,
    period: `${random.between(2015, 2024)}`,
    measuredBy: random.pick(['authority', 'supplier', 'partner', 'independent', 'unknown']),
    source: random.pick(sources).id,
  };
}

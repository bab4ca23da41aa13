import { createBody } from './body.ts';
import { createCommon, createDay, createSources } from './front-matter.ts';
import { pickSome } from './random.ts';
import { pickLinks, type Writer } from './writer.ts';

const nations = ['England', 'Scotland', 'Wales', 'Northern Ireland'];

/** A made standard with requirements, tests, roles and steps of adoption. */
export function createStandard(writer: Writer): { values: Record<string, unknown>; body: string } {
  const { random, world, plan, phrase, sentence } = writer;
  const sources = createSources(writer, 3, 6);
  const cites = sources.map(({ id }) => id);
  const list = (least: number, most: number) => Array.from({ length: random.between(least, most) }, sentence);
  const values = {
    ...createCommon(writer),
    steward: phrase(2, 5),
    official: 'https://www.example.org/standard',
    published: createDay(random.between(2012, 2025), random.between(1, 12)),
    status: 'current',
    appliesTo: nations.map((nation) => ({ nation, force: random.pick(['mandated', 'recommended', 'not-known']) })),
    requirements: list(6, 12).map((text, index) => ({
      id: `rule-${index + 1}`,
      level: random.pick(['must', 'should', 'may']),
      text,
      source: random.pick(cites),
    })),
    howToTest: list(3, 6),
    roles: list(2, 4).map((what) => ({ role: phrase(2, 3), what })),
    adoption: list(3, 6),
    builtOn: pickSome(random.between(0, 1), () => random.pick(world.standards))
      .map(({ id }) => id)
      .filter((id) => id !== plan.id),
    sources,
  };
  const sections = ['What it asks for', 'Why it matters', 'How to begin', 'What is not certain'];
  const links = pickLinks(writer, 3);
  return { values, body: createBody(writer, { sections, cites, links, words: random.between(300, 900) }) };
}

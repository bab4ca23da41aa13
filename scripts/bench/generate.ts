import { stringify } from 'yaml';
import { createCaseStudy } from './case-study.ts';
import { createGuide } from './guide.ts';
import type { Plan } from './plan.ts';
import { createRandom, pickSome } from './random.ts';
import { createStandard } from './standard.ts';
import type { World } from './world.ts';
import { createWriter } from './writer.ts';

/** A file of the content folder: its path there, and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

const writeYaml = (values: unknown) => stringify(values, { lineWidth: 0 });

/** Writes one planned entry as the file it would be. */
export function createEntryFile(plan: Plan, world: World): GeneratedFile {
  const writer = createWriter(plan, world);
  const create = { 'case-studies': createCaseStudy, standards: createStandard, guides: createGuide }[
    plan.kind as 'case-studies'
  ];
  const { values, body } = create(writer);
  return { path: `${plan.kind}/${plan.id}.mdx`, text: `---\n${writeYaml(values)}---\n\n${body}` };
}

/** Two reuse records of an entry, by two authorities. */
export function createReuseFiles({ kind, id, index }: Plan, world: World): GeneratedFile[] {
  const random = createRandom(world.seed, index, 4);
  return pickSome(2, () => world.drawAuthority(random)).map((authority) => {
    const year = random.between(2018, 2026);
    const values = {
      practice: `${kind}/${id}`,
      authority,
      verdict: random.pick(['adopted', 'adapted', 'trialled', 'stopped', 'rejected']),
      date: `${year}-0${random.between(1, 9)}`,
      note: random.pick(world.sentences),
      source: `https://www.example.org/reuse/${index}`,
    };
    return { path: `reuse/${authority}--${id}--${year}.yaml`, text: writeYaml(values) };
  });
}

/** All files of a world, entry by entry, made only when asked for. */
export function* generateFiles(world: World): Generator<GeneratedFile> {
  for (const plan of world.plans) {
    yield createEntryFile(plan, world);
    yield* createReuseFiles(plan, world);
  }
}

import { fill, type Messages } from '../model/words.ts';
import { writePage } from './write.ts';

/** The kinds that no form asks for. */
export type SkeletonKind = 'standards' | 'guides';

/** A page with everything that a kind requires, and in each section what to write there. */
export function createSkeleton(
  kind: SkeletonKind,
  { title, topics }: { title: string; topics: readonly string[] },
  { skeleton }: Messages,
): string {
  const common = { title, summary: skeleton.summary, topics };
  const body = skeleton.sections[kind].map(({ heading, ask }) => `## ${heading}\n\n${fill(skeleton.toWrite, { ask })}`);
  return writePage({ ...common, ...listOwn(kind, skeleton) }, body.join('\n\n'));
}

function listOwn(kind: SkeletonKind, skeleton: Messages['skeleton']): object {
  if (kind === 'guides') return { audience: ['officer'], kind: 'how-to' };
  return {
    steward: skeleton.steward,
    status: 'draft',
    appliesTo: [{ nation: 'England', force: 'not-known' }],
    requirements: [{ id: 'first', level: 'should', text: skeleton.requirement }],
  };
}

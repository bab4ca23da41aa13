import type { PageKind } from '../model/kinds.ts';
import { fill, type Messages } from '../model/words.ts';
import { writePage } from './write.ts';

/** What a new page starts from. */
export interface NewPage {
  title: string;
  topics: string[];
  authorities: string[];
  writtenFrom: string;
  /** The day on which it is written. */
  today: string;
}

/** A page with everything that a kind requires, and in each section what to write there. */
export function createSkeleton(kind: PageKind, page: NewPage, messages: Messages): string {
  const { skeleton } = messages;
  const common = { title: page.title, summary: skeleton.summary, topics: page.topics };
  const sections = kind === 'case-studies' ? caseSections(messages) : skeleton.sections[kind];
  const body = sections.map(({ heading, ask }) => `## ${heading}\n\n${fill(skeleton.toWrite, { ask })}`);
  return writePage({ ...common, ...listOwn(kind, page, messages) }, body.join('\n\n'));
}

function caseSections({ sections, skeleton }: Messages): { heading: string; ask: string }[] {
  return Object.entries(sections).map(([key, heading]) => ({
    heading,
    ask: skeleton.caseStudy[key as keyof typeof sections],
  }));
}

function listOwn(kind: PageKind, page: NewPage, { skeleton }: Messages): object {
  const authorities = page.authorities.map((id, index) => ({ id, role: index === 0 ? 'lead' : 'partner' }));
  const own: Record<PageKind, object> = {
    'case-studies': { authorities, stage: 'unknown', outcome: 'unknown', writtenFrom: page.writtenFrom },
    standards: {
      steward: skeleton.steward,
      status: 'draft',
      appliesTo: [{ nation: 'England', force: 'not-known' }],
      requirements: [{ id: 'first', level: 'should', text: skeleton.requirement }],
    },
    guides: { audience: ['officer'], kind: 'how-to' },
    collaborations: { authorities, seeking: [skeleton.seeking], state: 'open', opened: page.today },
  };
  return own[kind];
}

import type { Plan } from './plan.ts';
import type { Writer } from './writer.ts';

/** What a body is made of: its headings, the sources it cites, the entries it links to, its length in words. */
export interface BodyParts {
  sections: readonly string[];
  cites: readonly string[];
  links: readonly Plan[];
  words: number;
}

const paragraphsInSection = 2;

/** Writes a body in MDX: under each heading two paragraphs with citations, then a list, a table, a box or nothing. */
export function createBody(writer: Writer, { sections, cites, links, words }: BodyParts): string {
  const share = Math.round((words * 0.8) / (sections.length * paragraphsInSection));
  const blocks = sections.flatMap((section, at) => [
    `## ${section}`,
    ...Array.from({ length: paragraphsInSection }, (_, inside) => {
      const place = at * paragraphsInSection + inside;
      const cited = cites[place % cites.length];
      const target = links[place];
      const text = `${writer.paragraph(share)}${cited ? `[^${cited}]` : ''}`;
      return target ? `${text} See [${target.title}](../${target.kind}/${target.id}.mdx).` : text;
    }),
    ...createExtra(writer, Math.round((words * 0.4) / sections.length)),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

/** Every second section has one block more. */
function createExtra(writer: Writer, words: number): string[] {
  const { random, phrase } = writer;
  const third = Math.max(6, Math.round(words / 3));
  switch (random.between(1, 6)) {
    case 1: {
      const rows = Array.from({ length: 3 }, () => `| ${phrase(1, 3)} | ${random.between(2, 9000)} |`);
      return [['| What | Value |', '| --- | --: |', ...rows].join('\n')];
    }
    case 2:
      return ['<Callout type="note" title="Worth knowing">', writer.paragraph(words), '</Callout>'];
    case 3:
      return [Array.from({ length: 3 }, () => `- **${phrase(2, 4)}.** ${writer.paragraph(third)}`).join('\n')];
    default:
      return [];
  }
}

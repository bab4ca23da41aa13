import { createBody } from './body.ts';
import { createCommon, createSources } from './front-matter.ts';
import { pickLinks, type Writer } from './writer.ts';

/** A made guide with steps. */
export function createGuide(writer: Writer): { values: Record<string, unknown>; body: string } {
  const { random, phrase, sentence, paragraph } = writer;
  const sources = createSources(writer, 3, 6);
  const cites = sources.map(({ id }) => id);
  const links = pickLinks(writer, 3);
  const values = {
    ...createCommon(writer),
    audience: ['cdo', 'officer'],
    kind: random.pick(['pathway', 'how-to', 'explainer', 'checklist']),
    steps: Array.from({ length: random.between(4, 8) }, () => ({
      when: phrase(1, 3),
      question: `${phrase(6, 14)}?`,
      why: paragraph(20).slice(0, 790).trim(),
      do: paragraph(40).slice(0, 1190).trim(),
      evidence: sentence(),
      basis: 'advice',
      source: random.pick(cites),
      links: links.slice(0, random.between(0, 3)).map(({ kind, id }) => `${kind}/${id}`),
    })),
    sources,
  };
  const sections = ['Before you start', 'What to watch', 'What to keep', 'Where to go next'];
  return { values, body: createBody(writer, { sections, cites, links, words: random.between(300, 900) }) };
}

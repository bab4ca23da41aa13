import { join } from 'node:path';
import { listPages } from '../lib/search-index.ts';
import { readAddress, root } from '../lib/settings.ts';
import { deleteNotes } from '../lib/stamp.ts';
import { deleteCache } from './measure.ts';
import { runMeasured } from './run.ts';
import { weighPage, type PageWeight } from './weight.ts';

/** Builds the real site below a folder and weighs its case studies: the heaviest of them. */
export async function weighCaseStudies(temp: string, tell: (progress: string) => void): Promise<PageWeight> {
  tell('the real site: page weight');
  const content = join(root, 'content');
  const out = join(temp, 'site');
  await runMeasured([join(root, 'scripts/build.ts')], { CONTENT_DIR: content, OUT_DIR: out });
  deleteCache(content);
  deleteNotes(out);
  const pages = listPages(out).filter((page) => /^case-studies\/[^/]+\/index\.html$/.test(page));
  const { base } = readAddress();
  const [heaviest] = pages.map((page) => weighPage(out, page, base)).sort((a, b) => b.all.gzip - a.all.gzip);
  if (!heaviest) throw new Error('The site has no case study to weigh.');
  return heaviest;
}

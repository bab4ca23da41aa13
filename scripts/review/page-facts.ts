import type { Catalogue } from '../../src/model/catalogue.ts';
import type { PageEntry } from '../../src/model/entry.ts';
import { createInsights } from '../../src/model/insights.ts';
import type { PageKind } from '../../src/model/kinds.ts';
import { parseLink } from '../../src/model/links.ts';
import { listAuthorityNames, listBodies } from '../../src/prose/names.ts';
import { gradeReading } from '../../src/prose/reading-grade.ts';
import { listProse } from '../lib/prose.ts';
import { listMissing, type Missing } from '../../src/model/missing.ts';

/** What a reviewer wants to know of a page at one glance. */
export interface PageFacts {
  kind: PageKind;
  id: string;
  title: string;
  words: number;
  /** The age at which most people can read it; none for another language than English, and where there is no sentence. */
  age?: number | undefined;
  /** From 1 to 5, of case studies only. */
  evidence?: number | undefined;
  pictures: { all: number; silent: number };
  links: { own: number; other: number };
  sources: number;
  missing: Missing[];
}

// A child of five years starts the first grade of the formula a year later.
const ageOfGrade = 5;

/** Makes what takes the facts of the pages of a catalogue; `textOf` is the text of a file. */
export function createFactTaker(
  catalogue: Catalogue,
  textOf: (file: string) => string,
): (page: PageEntry) => PageFacts {
  const insights = createInsights(catalogue);
  const register = listAuthorityNames(catalogue);
  return (page) => {
    const { kind, id, data, outline, file } = page;
    const text = textOf(file).replace(/\r\n?/g, '\n');
    const grade = data.lang === 'en' ? gradeReading(listProse(page, text), [...register, ...listBodies(page)]) : 0;
    const links = outline?.links ?? [];
    const pictures = outline?.pictures ?? [];
    const own = links.filter(({ url }) => parseLink(url, page)).length;
    return {
      ...{ kind, id, title: data.title, words: outline?.words ?? 0, sources: data.sources.length },
      age: grade > 0 ? Math.round(grade) + ageOfGrade : undefined,
      evidence: kind === 'case-studies' ? insights.evidenceOf(page).level : undefined,
      pictures: { all: pictures.length, silent: pictures.filter(({ alt }) => !alt.trim()).length },
      links: { own, other: links.length - own },
      missing: listMissing(page),
    };
  };
}

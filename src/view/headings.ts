import { contentLanguages, sectionsOf } from '../model/sections.ts';

// The headings of a text as it is stored: `html.ts` writes them so, each with its anchor.
const heading = /<h([23]) id="([^"]*)">(.*?)<\/h\1>/gs;
const marks = new Map(
  contentLanguages.map(sectionsOf).flatMap(({ outcomes, whatDidNotWork }): [string, string][] => [
    [outcomes, ' heading--came'],
    [whatDidNotWork, ' heading--failed'],
  ]),
);
const citation = /<sup class="cite">.*?<\/sup>/gs;

/**
 * Puts a link to itself beside each heading of a text, named by the heading. The sections that say what came of the work,
 * and what did not work, bear the same mark.
 */
export function linkHeadings(html: string): string {
  return html.replace(heading, (whole, ...[level = '', id = '', inner = '']: string[]) => {
    const title = inner
      .replace(citation, '')
      .replace(/<[^>]*>/g, '')
      .trim();
    const mark = level === '2' ? (marks.get(title) ?? '') : '';
    return (
      `<div class="heading heading--${level}${mark}">${whole}` +
      `<a class="anchor" href="#${id}" aria-labelledby="${id}" data-pagefind-ignore>#</a></div>`
    );
  });
}

/** The most characters that GitHub takes for the text of an issue, a pull request or a comment. */
export const mostCharacters = 65_536;

const note = '\n\n*This text was too long for GitHub, so the rest of it was left out.*';
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a text that GitHub would refuse for its length, between two characters as people see them, and says so in a last line. */
export function truncateBody(body: string, most = mostCharacters): string {
  if (body.length <= most) return body;
  const room = Math.max(0, most - note.length);
  // A character can have many parts; the one that stands at the cut is left out as a whole.
  const start = Math.max(0, room - 1000);
  const around = body.slice(start, room + 1000);
  const last = [...characters.segment(around)].findLast(({ index }) => start + index <= room);
  const kept = body.slice(0, start + (last?.index ?? 0)).trimEnd();
  return `${kept}${note}`.slice(0, most);
}

/** A generated part that is not what it should be: its name and the first line that differs. */
export interface Drift {
  part: string;
  line: number;
}

/** What stands between two marks of a text, and where. */
interface Marked {
  name: string;
  body: string;
  index: number;
}

const marked = /(?<=<!-- generated:([a-z-]+) -->\n)[\s\S]*?(?=<!-- \/generated -->)/g;

/** The text with each marked part replaced by what it should hold. Throws where a mark and a part do not match. */
export function fillParts(text: string, parts: Record<string, string>): string {
  const found = listMarked(text);
  const names = found.map(({ name }) => name);
  const odd = [...Object.keys(parts), ...names].filter((name) => !(name in parts) || !names.includes(name));
  if (odd.length) throw new Error(`Marks and parts differ: ${odd.join(', ')}.`);
  return found.reduceRight(
    (whole, { name, body, index }) =>
      whole.slice(0, index) + createBody(parts[name]) + whole.slice(index + body.length),
    text,
  );
}

/** The parts of a text that differ from what they should hold, with the line where each first differs. */
export function listDrift(text: string, parts: Record<string, string>): Drift[] {
  return listMarked(text).flatMap(({ name, body, index }) => {
    const wanted = createBody(parts[name]);
    if (body === wanted) return [];
    const lines = wanted.split('\n');
    const row = body.split('\n').findIndex((line, at) => line !== lines[at]);
    return [{ part: name, line: text.slice(0, index).split('\n').length + Math.max(0, row) }];
  });
}

function listMarked(text: string): Marked[] {
  return [...text.matchAll(marked)].map(({ 0: body, 1: name = '', index }) => ({ name, body, index }));
}

function createBody(part = ''): string {
  return `\n${part}\n\n`;
}

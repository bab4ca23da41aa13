/** A part of an iCalendar file: its name, its properties in order, the parts within it. */
export interface CalendarPart {
  name: string;
  properties: { name: string; parameters: string; value: string }[];
  parts: CalendarPart[];
}

const property = /^([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+=(?:"[^"\u0000-\u001f]*"|[^";:,\u0000-\u001f]*))*):(.*)$/su;

/**
 * Reads an iCalendar file as strictly as RFC 5545 has it (3.1 and 3.6): lines end in CRLF and hold at most 75 bytes, no
 * control characters, each part is closed. Throws at the first fault.
 */
export function readCalendar(text: string): CalendarPart {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) checkLine(line);
  const top: CalendarPart = { name: '', properties: [], parts: [] };
  const open = [top];
  for (const line of unfold(lines)) {
    const [, name = '', parameters = '', value = ''] = property.exec(line) ?? [];
    const last = open.at(-1) ?? top;
    if (!name) throw new Error(`No property: ${line}`);
    if (name === 'BEGIN') {
      const part = { name: value, properties: [], parts: [] };
      last.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      if (open.pop()?.name !== value || open.length === 0) throw new Error(`END:${value} closes nothing.`);
    } else last.properties.push({ name, parameters, value });
  }
  const [calendar, ...others] = top.parts;
  if (open.length > 1 || !calendar || others.length || top.properties.length) throw new Error('Not one calendar.');
  return calendar;
}

function checkLine(line: string): void {
  if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 bytes: ${line}`);
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/u.test(line)) throw new Error(`A control character: ${line}`);
  if (line === '' || line.includes('\ufffd')) throw new Error('An empty line, or a sign cut in two.');
}

function unfold(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines)
    if (/^[ \t]/.test(line)) whole.push((whole.pop() ?? '') + line.slice(1));
    else whole.push(line);
  return whole;
}

/** The one value of a property, unescaped where it is a text; undefined where the part has none. Throws for two. */
export function valueOf({ properties }: CalendarPart, name: string): string | undefined {
  const found = properties.filter((one) => one.name === name);
  if (found.length > 1) throw new Error(`${name} stands twice.`);
  return found[0]?.value;
}

/** What an escaped text says. Throws where a sign stands that must be escaped. */
export function readText(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

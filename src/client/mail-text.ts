/** A month as plain text, a line for each thing that is said: items of lists with a hyphen, their further lines below. */
export function writeMail(block: Element): string {
  const parts = [...block.children].map((part) =>
    part.localName === 'ul' ? [...part.children].map(writeItem).join('\n') : readLine(part),
  );
  return `${parts.join('\n\n')}\n`;
}

const writeItem = (item: Element) => `- ${[...item.children].map(readLine).join('\n  ')}`;
const readLine = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, ' ').trim();

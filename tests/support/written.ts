// What GitHub's Markdown takes for a mention, a reference, markup or an address.
const markdown = [
  /@[\w-]/,
  /(?<!^Closes |&)#\d/,
  /\bgh-\d/i,
  /<(?!!-- shared-practice:accept v1 -->\n)/,
  /:\/\//,
  /\]\(/,
];
// What acts in a line that knows no escapes: a mention, a reference, an address, a wish to leave workflows out.
const plain = [
  /@[\w-]/,
  /#\d/,
  /\bgh-\d/i,
  /:\/\//,
  /\[(?:skip|no|ci)\b/i,
  /[\p{Cc}\p{Zl}\p{Zp}\u200b\u202e\u2066\ufeff]/u,
];

/** What in a comment or the text of a pull request would act on GitHub; our own addresses and names of files do nothing. */
export function findActing(text: string): string[] {
  const ours = /https:\/\/github\.invalid\/council\/commons\/pull\/\d+|`content\/[\w./-]+`/g;
  return markdown.flatMap((pattern) => pattern.exec(text.replaceAll(ours, ''))?.[0] ?? []);
}

/** What in a title or the first line of a commit would act on GitHub. */
export function findActingInLine(line: string): string[] {
  return plain.flatMap((pattern) => pattern.exec(line)?.[0] ?? []);
}

/** The lines of a log that a workflow would take for commands. */
export function findCommands(log: string): string[] {
  return log.split(/\r\n?|\n/).filter((line) => /^\s*::|##\[/.test(line));
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../src/messages/index.ts';
import { parseRegister } from '../src/model/register.ts';
import { runCommand } from './lib/command.ts';
import { listFiles, readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { contentDir } from './lib/settings.ts';
import type { Moved } from './redirects/moved-paths.ts';
import { movedFile, readMoved } from './redirects/read-moved.ts';
import { askMissing } from './succeed/ask-missing.ts';
import { writeSuccession } from './succeed/follow.ts';
import { readRequest } from './succeed/options.ts';
import { parseRegisterText, type RegisterText } from './succeed/register-text.ts';
import { renameInContent } from './succeed/rename-content.ts';
import { writeNewName } from './succeed/rename.ts';
import { checkRequest, refuse, type Request } from './succeed/request.ts';
import { writeRedirect } from './succeed/write-redirect.ts';

const file = join(contentDir, 'authorities.csv');

// npm run succeed -- <old[,old…]> <new[,new…]> <date> [--rename] [--name …]: bodies merge, split or get a new name
await runCommand(async () => {
  const asked = readRequest(process.argv.slice(2));
  const register = parseRegisterText(readFileSync(file, 'utf8'));
  checkRequest(asked, register);
  const { moved, findings } = readMoved();
  if (findings.length) refuse('content/redirects.yaml has faults: npm run check lists them.');
  for (const next of asked.next)
    if (!register.has(next) && moved.some(({ from }) => from === `authorities/${next}`))
      refuse(`${next} is the old name of another body: an address is never given twice.`);
  const request = await askMissing(asked, register);
  const told = request.isRename ? await rename(request, register, moved) : succeed(request, register);
  console.log(told.length ? told.join('\n') : 'Nothing to do: all of this is so already.');
  if (told.length) console.log(listLeft(request));
  return 0;
});

/** A merger or a split: only in the register. */
function succeed(request: Request, register: RegisterText): string[] {
  const told = writeSuccession(request, register);
  writeRegister(register);
  return told;
}

/** A new name: in the register, in every file that names the body, and in the list of moved pages. */
async function rename(request: Request, register: RegisterText, known: readonly Moved[]): Promise<string[]> {
  const [old = '', next = ''] = [request.old[0], request.next[0]];
  const moved = { from: `authorities/${old}`, to: `authorities/${next}`, on: request.date };
  if (!register.has(old)) {
    if (!register.has(next)) refuse(`There is neither ${old} nor ${next} in content/authorities.csv.`);
    if (!known.some(({ from, to }) => from === moved.from && to === moved.to))
      refuse(`There is no ${old} in content/authorities.csv, and ${next} was never called that.`);
    return [];
  }
  // The files are read while the register still has the old name.
  const content = await readContent(contentDir, quickReading(messagesFor('en')));
  const told = writeNewName(request, register);
  writeRegister(register);
  const inFiles = renameInContent({ old, next }, content, listFiles(contentDir));
  writeFileSync(movedFile, writeRedirect(existsSync(movedFile) ? readFileSync(movedFile, 'utf8') : undefined, moved));
  return [...told, ...inFiles, `content/redirects.yaml: ${moved.from} leads to ${moved.to}`];
}

/** Writes the register when it is sound; a cell that its schema refuses is told, and nothing is written. */
function writeRegister(register: RegisterText): void {
  const text = register.toText();
  const { findings } = parseRegister(text, file, messagesFor('en'));
  const [first] = findings;
  if (first) refuse(`The register would not be sound: ${JSON.stringify(first.values ?? first.code)}.`);
  if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text);
}

function listLeft({ isRename, next, date, today }: Request): string {
  const names = next.map((one) => `authorities/${one}`).join(', ');
  return [
    'Left to you:',
    '  look through the changes, and run npm run check;',
    ...(today < date
      ? [`  run the same again on ${date} or later: what is true only from that day is written then;`]
      : []),
    `  fill in what the register does not know of ${names}: its code, website, population, area and place on the map;`,
    isRename
      ? '  texts that name the body in words still do so by its old name, which is right for the past.'
      : '  pages that name the old bodies stay with them, since they did the work; their pages name what follows.',
  ].join('\n');
}

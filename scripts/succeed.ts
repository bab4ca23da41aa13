import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../src/messages/index.ts';
import { createProblem, type Finding } from '../src/model/problem.ts';
import { parseRegister } from '../src/model/register.ts';
import { runCommand } from './lib/command.ts';
import { listFiles, readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { contentDir } from './lib/settings.ts';
import type { Moved } from './redirects/moved-paths.ts';
import { movedFile, readMoved } from './redirects/read-moved.ts';
import { askMissing } from './succeed/ask-missing.ts';
import { checkFacts, flagOf, writeFacts } from './succeed/facts.ts';
import { listStranded, writeSuccession } from './succeed/follow.ts';
import { readRequest } from './succeed/options.ts';
import { parseRegisterText, type RegisterText } from './succeed/register-text.ts';
import { renameInContent } from './succeed/rename-content.ts';
import { writeNewName } from './succeed/rename.ts';
import { checkRequest, refuse, type Request } from './succeed/request.ts';
import { writeRedirect } from './succeed/write-redirect.ts';
import { createWriting } from './succeed/writing.ts';

const file = join(contentDir, 'authorities.csv');

// npm run succeed -- <old[,old…]> <new[,new…]> <first day of the new>: bodies merge or split
// npm run succeed -- <old> <new> <first day> --rename --name "Full name": a body gets a new name, and a new address with it
// npm run succeed takes what is known of a new body by --name --short --welsh --type --nation --region --county --combined --website --gss --notes, each with its value
await runCommand(async () => {
  const asked = readRequest(process.argv.slice(2));
  const register = parseRegisterText(readFileSync(file, 'utf8'));
  if (listFaults(register).length) refuse('content/authorities.csv has faults: npm run check lists them.');
  checkRequest(asked, register);
  const { moved, findings } = readMoved();
  if (findings.length) refuse('content/redirects.yaml has faults: npm run check lists them.');
  checkAddresses(asked, register, moved);
  checkFacts(asked, register);
  const request = await askMissing(asked, register);
  const told = request.isRename ? await rename(request, register) : succeed(request, register);
  console.log(told.length ? told.join('\n') : 'Nothing to do: all of this is so already.');
  if (told.length) console.log(listLeft(request, register));
  return 0;
});

/** An old name is never given again, and a body that has its new name already must have got it from the old one. */
function checkAddresses({ old, next, isRename }: Request, register: RegisterText, moved: readonly Moved[]): void {
  for (const one of next)
    if (!register.has(one) && moved.some(({ from }) => from === `authorities/${one}`))
      refuse(`${one} is the old name of another body: an address is never given twice.`);
  const [was = '', is = ''] = [old[0], next[0]];
  if (!isRename || register.has(was)) return;
  if (!register.has(is)) refuse(`There is neither ${was} nor ${is} in content/authorities.csv.`);
  if (!moved.some(({ from, to }) => from === `authorities/${was}` && to === `authorities/${is}`))
    refuse(`There is no ${was} in content/authorities.csv, and ${is} was never called that.`);
}

/** A merger or a split: only in the register. */
function succeed(request: Request, register: RegisterText): string[] {
  const told = writeSuccession(request, register);
  writeRegister(register);
  return told;
}

/** A new name: in the register, in every file that names the body, and in the list of moved pages. Once that is done, only what is said besides is written. */
async function rename(request: Request, register: RegisterText): Promise<string[]> {
  const [old = '', next = ''] = [request.old[0], request.next[0]];
  const moved = { from: `authorities/${old}`, to: `authorities/${next}`, on: request.date };
  if (!register.has(old)) {
    const writing = createWriting(register);
    writeFacts(next, request.facts, writing);
    writeRegister(register);
    return writing.told;
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
  const [first] = listFaults(register);
  if (first) {
    const { message, help } = createProblem(first, { file, messages: messagesFor('en') });
    const flag = flagOf(String(first.path?.[0] ?? ''));
    refuse(
      `The register would not be sound: ${[message, help, flag && `The flag for it is ${flag}.`].filter(Boolean).join(' ')}`,
    );
  }
  if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text);
}

function listFaults(register: RegisterText): Finding[] {
  return parseRegister(register.toText(), file, messagesFor('en')).findings;
}

function listLeft(request: Request, register: RegisterText): string {
  const { isRename, old, next, date, today } = request;
  const names = next.map((one) => `authorities/${one}`).join(', ');
  const stranded = listStranded(request, register);
  return [
    'Left to you:',
    '  look through the changes, and run npm run check;',
    ...(today < date
      ? [`  run the same again on ${date} or later: what is true only from that day is written then;`]
      : []),
    ...(stranded.length
      ? [
          `  say in runs of their own what follows ${stranded.join(', ')}, or change county_slug in their rows: they are in ${old.join(' or ')}, which ends;`,
        ]
      : []),
    `  fill in what the register does not know of ${names}: its code, website, population, area and place on the map;`,
    isRename
      ? '  texts that name the body in words still do so by its old name, which is right for the past.'
      : '  pages that name the old bodies stay with them, since they did the work; their pages name what follows.',
  ].join('\n');
}

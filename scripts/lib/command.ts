import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { buildDate } from '../../src/build-date.ts';
import { isDay } from '../../src/model/is-day.ts';

/** Something the person at the keyboard can mend: its message says what and how, and nothing else is printed. */
export class UsageFault extends Error {
  override name = 'UsageFault'; // what a build throws comes out of a bundle, in which the class is another one
}

/**
 * Runs a command and exits with the code it returns; a `UsageFault` is told in plain words, without a stack trace. Asked
 * with `--help`, it only says how it is called.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = process.argv[2] === '--help' ? tellUsage() : await checkDay(command);
  } catch (fault) {
    const usage =
      (fault as Error).name === 'UsageFault' || (fault as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    const text = fault instanceof Error ? (usage ? fault.message : (fault.stack ?? fault.message)) : String(fault);
    console.error(styleText('red', text));
    process.exitCode = usage ? 2 : 1;
  }
}

/** Runs a command unless `BUILD_DATE` is no day: days are compared as they are written, so that any other form would count wrong. */
function checkDay(command: () => Promise<number>): Promise<number> {
  if (buildDate !== undefined && !isDay(buildDate))
    throw new UsageFault(`BUILD_DATE is "${buildDate}", which is no day. Write it as year, month, day: 2027-04-01.`);
  return command();
}

/** Prints the comment with which a command starts: it is the one place that says how it is called. */
function tellUsage(): number {
  const lines = readFileSync(process.argv[1] ?? '', 'utf8').match(/^\/\/ npm (?:run|start)\b.*$/gm) ?? [];
  console.log(lines.map((line) => line.slice(3)).join('\n') || 'README.md has a table of all commands.');
  return 0;
}

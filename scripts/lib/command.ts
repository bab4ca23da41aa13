import { styleText } from 'node:util';

/** Something the person at the keyboard can mend: its message says what and how, and nothing else is printed. */
export class UsageFault extends Error {}

/** Runs a command and exits with the code it returns; a `UsageFault` is told in plain words, without a stack trace. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (fault) {
    const usage = fault instanceof UsageFault || (fault as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    const text = fault instanceof Error ? (usage ? fault.message : (fault.stack ?? fault.message)) : String(fault);
    console.error(styleText('red', text));
    process.exitCode = usage ? 2 : 1;
  }
}

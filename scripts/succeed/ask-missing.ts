import { input, select } from '@inquirer/prompts';
import { types } from './facts.ts';
import type { RegisterText } from './register-text.ts';
import { didYouMean, refuse, type Request } from './request.ts';

/** What must be known of a body that the register does not have: from the flags, else asked for at a terminal. */
export async function askMissing(request: Request, register: RegisterText): Promise<Request> {
  const missing = request.next.filter((one) => !register.has(one));
  const [first, second] = missing;
  const { facts, isRename } = request;
  if (first === undefined) return request;
  const hint = missing.map((one) => didYouMean(one, register)).join('');
  if (second !== undefined)
    refuse(
      `The register has neither ${missing.join(' nor ')}.${hint} Name one new body at a time, each with --name and --type.`,
    );
  const { type, official_name: name } = facts;
  if (type && !types.includes(type)) refuse(`"${type}" is no type of authority. Choose one: ${types.join(', ')}.`);
  if (name && (type || isRename)) return request;
  const needed = isRename ? '--name "Full name of the council"' : '--name "Full name of the council" --type unitary';
  if (!process.stdin.isTTY) refuse(`The register has no ${first}.${hint} If it is new, say what it is: ${needed}.`);
  return { ...request, facts: await askFacts(`${first}${hint && ` (new in the register.${hint})`}`, request) };
}

async function askFacts(body: string, { facts, isRename }: Request): Promise<Record<string, string>> {
  const name = facts['official_name'] ?? (await input({ message: `The full name of ${body}:`, required: true }));
  if (isRename) return { ...facts, official_name: name.trim() };
  const type = facts['type'] ?? (await select({ message: `What kind of authority is ${body}?`, choices: types }));
  return { ...facts, official_name: name.trim(), type };
}

import { input, select } from '@inquirer/prompts';
import { completeFacts, types } from './options.ts';
import type { RegisterText } from './register-text.ts';
import { refuse, type Request } from './request.ts';

/** What must be known of a body that the register does not have: from the flags, else asked for at a terminal. */
export async function askMissing(request: Request, register: RegisterText): Promise<Request> {
  const missing = request.next.filter((one) => !register.has(one));
  const [first, second] = missing;
  const { facts, isRename } = request;
  if (first === undefined) return request;
  if (isRename) return facts['official_name'] ? request : { ...request, facts: await askFacts(first, request) };
  if (second !== undefined)
    refuse(
      `The register has neither ${missing.join(' nor ')}. Name one new body at a time, each with --name and --type.`,
    );
  const type = facts['type'];
  if (type && !types.includes(type)) refuse(`"${type}" is no type of authority. Choose one: ${types.join(', ')}.`);
  return facts['official_name'] && type ? request : { ...request, facts: await askFacts(first, request) };
}

async function askFacts(slug: string, { facts, isRename }: Request): Promise<Record<string, string>> {
  const flags = isRename ? '--name "Full name of the council"' : '--name "Full name of the council" --type unitary';
  if (!process.stdin.isTTY) refuse(`The register has no ${slug}. Say what it is: ${flags}.`);
  const name = facts['official_name'] ?? (await input({ message: `The full name of ${slug}:`, required: true }));
  if (isRename) return completeFacts({ ...facts, official_name: name });
  const type = facts['type'] ?? (await select({ message: `What kind of authority is ${slug}?`, choices: types }));
  return completeFacts({ ...facts, official_name: name, type });
}

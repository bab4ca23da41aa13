import { createHash } from 'node:crypto';
import { UsageFault } from '../lib/command.ts';
import type { GitHub } from '../lib/github.ts';

/** The branch for what was mailed: the same bytes have the same one; `update` is the open proposal that they are a newer text of. */
export async function findBranch(
  bytes: Buffer,
  update: number | undefined,
  github: Pick<GitHub, 'listPulls' | 'findPullOf'>,
): Promise<string> {
  if (update === undefined) return `contribution/mail-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
  const pull = (await github.listPulls('open')).find(({ number }) => number === update);
  // A branch of that name may lie in somebody's copy: only one of ours can be written to.
  const own = pull && (await github.findPullOf(pull.branch));
  if (own?.number === update && /^contribution\//.test(own.branch)) return own.branch;
  throw new UsageFault(`There is no open proposal ${update} that was made from a form or a mailed file.`);
}

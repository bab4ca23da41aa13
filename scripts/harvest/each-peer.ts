import { UsageFault } from '../lib/command.ts';
import type { Peer } from './harvest-peer.ts';
import { readKept } from './keep.ts';
import { formatFailed } from './report.ts';

/**
 * Does the same for one peer after the other. A fault, of whatever sort, is told in plain words and costs that peer its
 * turn alone. Answers how many failed.
 */
export async function eachPeer(
  peers: readonly Peer[],
  content: string,
  harvest: (peer: Peer) => Promise<void>,
): Promise<number> {
  let failed = 0;
  for (const peer of peers) {
    try {
      await harvest(peer);
    } catch (fault) {
      failed += 1;
      console.error(formatFailed(peer.name, { why: wordFault(fault), kept: readKept(content, peer.id)?.fetched }));
    }
  }
  return failed;
}

function wordFault(fault: unknown): string {
  if (fault instanceof UsageFault) return fault.message;
  const [line = ''] = String(fault instanceof Error ? fault.message : fault).split('\n');
  return `A fault that nobody foresaw ended its harvest (${line.slice(0, 200)}). If it is there again next time, report it.`;
}

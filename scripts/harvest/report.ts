import type { Harvest } from '../../src/model/peers/harvest.ts';
import type { Silent } from '../../src/model/peers/silent.ts';
import { printable } from '../lib/report.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What a harvest brought, in plain words: what is shown, what we have already, what is not shown and why. */
export function formatHarvest(name: string, { homes, same, similar, refused }: Harvest): string {
  const files = new Set(refused.map(({ file }) => file)).size;
  return [
    `${printable(name)}: ${plural(Object.keys(homes).length, 'page')} shown, ${plural(same.length, 'file')} that we have already, ${plural(files, 'file')} not shown.`,
    ...refused.map(({ file, line, column, code, message }) => `  ${printable(`${file}:${line}:${column}`)}  ${code}  ${printable(message)}`),
    ...similar.map(({ entry, ours }) => `  ${printable(entry)} most likely tells of the same work as our ${printable(ours)}: both pages say so.`),
  ].join('\n');
} // prettier-ignore

/** What is said where a harvest failed as a whole: why, and of which day the copy is that stays. */
export function formatFailed(name: string, { why, kept }: { why: string; kept: string | undefined }): string {
  return printable(`${name}: ${why} ${kept === undefined ? 'There is no copy yet.' : `The copy of ${kept} stays.`}`);
}

/** What is said of a source that has been silent for long. */
export function formatSilent({ id, why, days }: Silent): string {
  if (why === 'never') return `${id} has never been harvested.`;
  const what = why === 'unheard' ? 'has not answered' : 'has brought nothing new';
  return `${id} ${what} for ${days} days. Ask those who run it, or take it out of content/peers.yaml.`;
}

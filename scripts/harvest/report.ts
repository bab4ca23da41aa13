import { listUnshown, type Harvest } from '../../src/model/peers/harvest.ts';
import type { Silent } from '../../src/model/peers/silent.ts';
import { printable } from '../lib/report.ts';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What a harvest brought, in plain words: what is shown, what we have already, what is not shown and why. */
export function formatHarvest(name: string, harvest: Harvest): string {
  const { homes, same, similar, refused, older = [], records = {} } = harvest;
  const told = Object.values(records).reduce((sum, count) => sum + count, 0);
  return [
    `${printable(name)}: ${plural(Object.keys(homes).length, 'page')} shown, ${plural(same.length, 'file')} that we have already, ${plural(listUnshown(harvest).length, 'file')} not shown.`,
    ...formatLicence(harvest),
    ...(told ? [`  ${plural(told, 'record')} about pages of ours: these pages lead to them.`] : []),
    ...(older.length ? [`  ${plural(older.length, 'file')} shown as they were before, since what came breaks a rule: ${printable(older.join(', '))}`] : []),
    ...refused.map(({ file, line, column, code, message, more }) => `  ${printable(`${file}:${line}:${column}`)}  ${code}  ${printable(message)}${more ? ` (and ${more} more)` : ''}`),
    ...similar.map(({ entry, ours }) => `  ${printable(entry)} most likely tells of the same work as our ${printable(ours)}: both pages say so.`),
  ].join('\n');
} // prettier-ignore

/** What is said where a harvest failed as a whole: why, and of which day the copy is that stays. */
export function formatFailed(name: string, { why, kept }: { why: string; kept: string | undefined }): string {
  return printable(`${name}: ${why} ${kept === undefined ? 'There is no copy yet.' : `The copy of ${kept} stays.`}`);
}

const formatLicence = ({ licence, statedLicence }: Harvest): string[] =>
  statedLicence === undefined
    ? []
    : [
        `  Its index states the licence ${printable(statedLicence)}, content/peers.yaml says ${licence}: ask which one counts, and mend the list.`,
      ];

/** What is said of a source that has been silent for long. */
export function formatSilent({ id, why, days }: Silent): string {
  if (why === 'never') return `${id} has never been harvested.`;
  if (why === 'pinned')
    return `${id} has been pinned to the same commit for ${days} days. Look for a newer one, and write it in content/peers.yaml.`;
  const what = why === 'unheard' ? 'has not answered' : 'has brought nothing new';
  return `${id} ${what} for ${days} days. Ask those who run it, or take it out of content/peers.yaml.`;
}

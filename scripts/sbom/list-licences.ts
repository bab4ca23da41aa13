import { corrections, findLicence } from './licences.ts';
import { readPackages } from './read-packages.ts';

/** What the project is made with, by licence, as Markdown: what is in use on a machine of a council first. */
export function listLicences(lockfile: string): string {
  const packages = readPackages(lockfile).slice(1);
  const byLicence = new Map<string, Set<string>>();
  for (const one of packages) {
    const licence = findLicence(one) ?? 'not known';
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(`${one.name} ${one.version}`));
  }
  const sections = [...byLicence]
    .sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence} (${names.size})\n\n${[...names].sort().join(', ')}\n`);
  const told = Object.entries(corrections)
    .filter(([name]) => packages.some((one) => one.name === name))
    .map(([name, { licence, because }]) => `- ${name} is listed under ${licence}: ${because}.\n`);
  return [
    '# What this project is made with\n\nMade by `npm run sbom` from the lockfile; a test holds each licence against the list of compatible ones.\n',
    ...(told.length ? [told.join('')] : []),
    ...sections,
  ].join('\n');
}

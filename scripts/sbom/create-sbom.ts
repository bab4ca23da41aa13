import { createHash } from 'node:crypto';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import { findLicence } from './licences.ts';
import { readPackages, type Package } from './read-packages.ts';

const licences = new Contrib.License.Factories.LicenseFactory((text) => void parseExpression(text));

/**
 * The bill of materials of a lockfile in CycloneDX 1.6, as JSON. The same lockfile and day give the same bytes: its serial
 * number is made of the lockfile's digest.
 */
export function createSbom(lockfile: string, day: string): string {
  const [own, ...packages] = readPackages(lockfile);
  if (!own) return '';
  const root = createComponent(own, Enums.ComponentType.Application);
  const components = new Map(packages.map((one) => [one.path, createComponent(one, Enums.ComponentType.Library)]));
  const link = (from: Models.Component, needs: readonly string[]) => {
    for (const path of needs) {
      const to = components.get(path);
      if (to) from.dependencies.add(to.bomRef);
    }
  };
  link(root, own.needs);
  for (const { path, needs } of packages) {
    const from = components.get(path);
    if (from) link(from, needs);
  }
  const bom = new Models.Bom({
    serialNumber: createSerial(lockfile),
    metadata: new Models.Metadata({ component: root, timestamp: new Date(`${day}T00:00:00Z`) }),
    components: new Models.ComponentRepository(components.values()),
  });
  const normalise = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalise).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function createComponent(one: Package, type: Enums.ComponentType): Models.Component {
  const at = one.name.startsWith('@') ? one.name.indexOf('/') : -1;
  const group = at < 0 ? undefined : one.name.slice(0, at);
  const name = one.name.slice(at + 1);
  const component = new Models.Component(type, name, {
    ...(group && { group }),
    version: one.version,
    bomRef: one.path || one.name,
    purl: new PackageURL('npm', group, name, one.version, undefined, undefined).toString(),
    scope: one.isDev ? Enums.ComponentScope.Excluded : Enums.ComponentScope.Required,
    hashes: new Models.HashDictionary(readHashes(one.integrity)),
  });
  const licence = findLicence(one);
  if (licence) component.licenses.add(licences.makeFromString(licence));
  return component;
}

function readHashes(integrity = ''): [Enums.HashAlgorithm, string][] {
  const [, digest] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  return digest ? [[Enums.HashAlgorithm['SHA-512'], Buffer.from(digest, 'base64').toString('hex')]] : [];
}

/** A UUID of the form for names, version 8: the digest says what it is of. */
function createSerial(lockfile: string): string {
  const hex = createHash('sha256').update(lockfile).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

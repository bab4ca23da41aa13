/** A package as the lockfile has it. */
export interface Package {
  /** Where it lies: `node_modules/astro`, one below another where two versions are needed. */
  path: string;
  name: string;
  version: string;
  /** What it declares; undefined where it declares nothing. */
  licence: string | undefined;
  /** The digest of its archive, as npm writes it: `sha512-…`. */
  integrity: string | undefined;
  isDev: boolean;
  hasInstallScript: boolean;
  /** The paths of the packages that it needs. */
  needs: string[];
}

interface Locked {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** Every package of a lockfile, sorted by path; the first one, with an empty path, is this project. */
export function readPackages(lockfile: string): Package[] {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, Locked> };
  const paths = new Set(Object.keys(packages));
  return Object.entries(packages)
    .map(([path, locked]) => ({
      path,
      name: locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version ?? '',
      licence: locked.license,
      integrity: locked.integrity,
      isDev: locked.dev === true,
      hasInstallScript: locked.hasInstallScript === true,
      needs: listNames(locked).flatMap((name) => findNeeded(path, name, paths) ?? []),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const listNames = ({ dependencies, devDependencies, optionalDependencies, peerDependencies }: Locked): string[] =>
  [
    ...new Set(
      [dependencies, devDependencies, optionalDependencies, peerDependencies].flatMap((one) => Object.keys(one ?? {})),
    ),
  ].sort();

/** The package that Node finds by a name from a place: the nearest one on the way up. */
function findNeeded(from: string, name: string, paths: ReadonlySet<string>): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (paths.has(path)) return path;
    if (!folder) return undefined;
  }
}

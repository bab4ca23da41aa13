import { relative, resolve } from 'node:path';
import { readPath } from '../../src/model/paths.ts';
import { contentDir } from './settings.ts';

/** Which entry a file is, if it lies in the content folder: a draft is not compared with itself. */
export function identifyFile(file: string): { kind: string; id: string } | undefined {
  const path = relative(contentDir, resolve(file)).replaceAll('\\', '/');
  if (path.startsWith('..')) return undefined;
  const what = readPath(path);
  return 'role' in what && what.role === 'entry' ? { kind: what.kind, id: what.id } : undefined;
}

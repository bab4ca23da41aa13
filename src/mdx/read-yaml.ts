import type { Finding, Locate } from '../model/problem.ts';
import { checkFields } from './check-fields.ts';
import { parseYaml } from './yaml.ts';
import { readYamlQuickly } from './yaml-quick.ts';

/** Values read from YAML, how to find them again, and what is wrong with them. */
export interface ReadYaml {
  values: unknown;
  findings: Finding[];
  locate: Locate;
}

/** The verdict on YAML: the strict parser's values, refused where the quick parser of the build reads them otherwise. */
export function readYamlStrictly(yaml: string, firstLine: number): ReadYaml {
  const parsed = parseYaml(yaml, firstLine);
  if (parsed.findings.length) return parsed;
  const quick = readYamlQuickly(yaml);
  if (quick !== undefined && quick !== null && JSON.stringify(quick) !== JSON.stringify(parsed.values)) {
    return { ...parsed, findings: [{ code: 'SP112', place: { line: firstLine, column: 1 } }] };
  }
  return { values: parsed.values, findings: checkFields(parsed.values), locate: locateLater(yaml, firstLine) };
}

/** What the build reads: the quick parser where the YAML is plain, and the verdict wherever it is not or has a fault. */
export function readYamlForBuild(yaml: string, firstLine: number): ReadYaml {
  const values = readYamlQuickly(yaml);
  if (values === undefined || values === null || checkFields(values).length) return readYamlStrictly(yaml, firstLine);
  return { values, findings: [], locate: locateLater(yaml, firstLine) };
}

// What the strict parser knows of a file takes fifty times the file's own memory: it is made when a place is asked for.
function locateLater(yaml: string, firstLine: number): Locate {
  let parsed: ReadYaml | undefined;
  return (path) => (parsed ??= parseYaml(yaml, firstLine)).locate(path);
}

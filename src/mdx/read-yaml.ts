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
  return { ...parsed, findings: checkFields(parsed.values) };
}

/** What the build reads: the quick parser where the YAML is plain, and the verdict wherever it is not or has a fault. */
export function readYamlForBuild(yaml: string, firstLine: number): ReadYaml {
  const values = readYamlQuickly(yaml);
  if (values === undefined || values === null || checkFields(values).length) return readYamlStrictly(yaml, firstLine);
  return { values, findings: [], locate: (path) => parseYaml(yaml, firstLine).locate(path) };
}

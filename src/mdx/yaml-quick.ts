import { CORE_SCHEMA, load } from 'js-yaml';

// Anchors, aliases, tags, directives, merge keys and document marks: whatever could make two readers differ. The test
// is coarse on purpose: a text that only looks so goes to the strict parser, which decides. So does a remark that begins
// right after a quotation or a list between brackets.
const special = /(^|[\s,[{:-])([&*!%@`]|\?(\s|$))|<<|^(---|\.\.\.)|\t|["'\]}]#/m;

// A quotation that goes on in the next line: readers differ on how far that must be indented.
const spread = /(?:^|[\s:,[{-])(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)$/m;

/** Reads ordinary YAML ten times as fast as the strict parser; undefined means: ask the strict one. */
export function readYamlQuickly(yaml: string): unknown {
  if (special.test(yaml) || spread.test(yaml) || yaml.split('\n').some(isOpen)) return undefined;
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** Whether a list between brackets may go on in the next line, as a quotation may. */
function isOpen(line: string): boolean {
  if (!/(?:^|[\s:,[{-])[[{]/.test(line)) return false;
  const remark = line.indexOf(' #');
  return !/[\]}]$/.test((remark < 0 ? line : line.slice(0, remark)).trimEnd());
}

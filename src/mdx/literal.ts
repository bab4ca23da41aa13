/** The value of an expression that is nothing but a comment (empty text) or one text, number or boolean literal. */
export function readLiteral(source: string): string | number | boolean | undefined {
  const bare = stripComments(source);
  if (bare === undefined) return undefined;
  if (bare === '') return '';
  if (bare === 'true' || bare === 'false') return bare === 'true';
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(bare)) return Number(bare);
  return readQuoted(bare);
}

function stripComments(source: string): string | undefined {
  let rest = source.trim();
  while (rest.startsWith('/')) {
    const comment = /^(?:\/\*[\s\S]*?\*\/|\/\/[^\n]*(?:\n|$))/.exec(rest);
    if (!comment) return undefined;
    rest = rest.slice(comment[0].length).trim();
  }
  if (!rest.endsWith('*/')) return rest;
  const before = rest.lastIndexOf('*/', rest.length - 3);
  const start = rest.indexOf('/*', before < 0 ? 0 : before + 2);
  return start < 0 || start > rest.length - 4 ? rest : rest.slice(0, start).trim();
}

function readQuoted(source: string): string | undefined {
  const found = /^(?:"((?:[^"\\\n]|\\["'`\\nt])*)"|'((?:[^'\\\n]|\\["'`\\nt])*)'|`((?:[^`\\$]|\\["'`\\nt$])*)`)$/.exec(
    source,
  );
  const inner = found?.[1] ?? found?.[2] ?? found?.[3];
  return inner?.replace(/\\(.)/g, (_, letter: string) => ({ n: '\n', t: '\t' })[letter] ?? letter);
}

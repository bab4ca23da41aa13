// A brace that holds one plain literal and no other brace, such as `columns={2}`.
const literals = /\{\s*(?:(?:"[^"\n{}]*"|'[^'\n{}]*'|[-\d.]+|true|false|\/\*[^*{}]*\*\/)\s*)?\}/g;
const program = /\{|^[ \t]*(?:im|ex)port/m;

/** Whether a text may hold JavaScript beyond a literal, in code or not: braces, or a line that starts as a module does. */
export function mayHoldProgram(text: string): boolean {
  return program.test(text) && program.test(text.replace(literals, ''));
}

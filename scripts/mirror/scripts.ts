import { readFileSync } from 'node:fs';
import { build, transform, type Plugin } from 'esbuild';
import { init, parse } from 'es-module-lexer';

/**
 * A module script with all it imports as one classic script, which browsers load from disk. What it would load only when
 * it runs, by an address that it computes, it asks the runtime for.
 */
export async function bundleScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
    plugins: [withoutPreload],
  });
  return redirectImports(outputFiles[0]?.text ?? '');
}

// Vite has modules preloaded by their address on a host; here they are part of the script.
const withoutPreload: Plugin = {
  name: 'without-preload',
  setup: (made) => {
    made.onLoad({ filter: /preload-helper/ }, async ({ path }) => {
      await init();
      const names = parse(readFileSync(path, 'utf8'))[1].map((one) => ('name' in one ? `load as ${one.name}` : ''));
      return { contents: `const load = (run) => run();\nexport { ${names.join(', ')} };` };
    });
  },
};

/** A module that is loaded when somebody asks for it, as a classic script that hands its exports to the runtime. */
export async function wrapModule(code: string, path: string): Promise<string> {
  const address = JSON.stringify(`/${path}`);
  const { code: body } = await transform(code, { format: 'cjs', define: { 'import.meta.url': address } });
  return `sharedPracticeCopy.define(${JSON.stringify(path)},function(module,fetch,Worker){var exports=module.exports;\n${body}});\n`;
}

/** Whether a script is a module: only those that import or export need to be wrapped. */
export async function isModule(code: string): Promise<boolean> {
  await init();
  try {
    return parse(code)[3];
  } catch {
    return false;
  }
}

async function redirectImports(code: string): Promise<string> {
  await init();
  const calls = parse(code)[0].filter(({ type }) => type === 'dynamic');
  let text = code;
  for (const { importStart } of calls.toReversed())
    text = `${text.slice(0, importStart)}sharedPracticeCopy.import${text.slice(importStart + 'import'.length)}`;
  return text;
}

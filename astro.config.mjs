import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheDirOf, contentDir, outDir, readAddress, readConfig, root } from './scripts/lib/settings.ts';
import { createColours } from './src/colours.ts';

const { site, base } = readAddress();
const colours = createColours(readConfig().colours);
const sassColours = Object.entries(colours).map(([name, colour]) => `$site-${name}: ${colour};`);

/** Vite's own flags follow NODE_ENV; what a build must never leave out may not hang on that. */
const tellCommand = {
  name: 'tell-command',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) =>
      updateConfig({
        vite: {
          define: {
            'import.meta.env.IS_BUILD': JSON.stringify(command === 'build'),
            'import.meta.env.CONTENT_DIR': JSON.stringify(contentDir),
          },
        },
      }),
  },
};

/** No style is loaded with a script, so what Vite has every page carry to wait for one is left out. */
const withoutPreload = {
  name: 'without-preload',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (run) => run();' : undefined),
};

/** What every page loads comes as one file, also where pages of their own script share parts of it. */
const everyPage = {
  name: 'page',
  test: /\/src\/client\/(page|save|suggest-later|use-page|copy|review-age|create|kept|reading-watch)\.ts|preload-helper/,
};

export default defineConfig({
  root,
  site,
  base,
  outDir,
  cacheDir: cacheDirOf(),
  trailingSlash: 'always',
  compressHTML: true, // Astro's own default glues words together at line breaks
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), tellCommand],
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [withoutPreload],
    // The largest file, what checks a contribution, comes only when somebody begins to write one.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [everyPage] } } } } } },
    css: {
      preprocessorOptions: {
        scss: {
          quietDeps: true,
          loadPaths: ['node_modules'],
          additionalData: `${sassColours.join(' ')}\n`,
        },
      },
    },
  },
});

import type { AstroIntegration } from 'astro';
import type { StepTimes } from './step-times.ts';

/** What is told apart within the step of the pages: data for programs, and what readers and programs follow. */
const parts: readonly [part: string, path: RegExp][] = [
  ['api', /\/api\/v1\//],
  [
    'follow',
    /\/(?:feed\.(?:xml|json)|feeds\.opml|index\.md|llms\.txt|robots\.txt|days\.json|(?:changes|feeds)\/(?:[\d-]+\/)?)$/,
  ],
];

/** The part that an address of the site belongs to; undefined for ordinary pages. */
export const findPart = (pathname: string): string | undefined => parts.find(([, path]) => path.test(pathname))?.[0];

/** Takes the time that the parts need when Astro makes their files, one file after the other. */
export function timeRoutes(times: StepTimes): AstroIntegration {
  return {
    name: 'route-times',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          render: async (request, options) => {
            const part = findPart(new URL(request.url).pathname);
            if (!part) return own.render(request, options);
            const started = performance.now();
            const result = await own.render(request, options);
            // A page is only made when it is read.
            const read =
              result instanceof Response && result.body ? new Response(await result.arrayBuffer(), result) : result;
            times.add(part, performance.now() - started);
            return read;
          },
        })),
    },
  };
}

/** How a page is looked at: its width, and whether by day, by night or on paper. */
export interface View {
  width: number;
  mode: 'light' | 'dark' | 'print';
}

/** One picture of one page; `site` tells the site of invented content from the real one. */
export interface Shot extends View {
  name: string;
  site: 'fixture' | 'site';
  path: string;
}

// One page of each layout, of invented content: it changes only when the site's look does.
const pages = [
  '', 'case-studies/', 'case-studies/everything/', 'case-studies/plain/', 'standards/', 'standards/rule/', 'guides/', 'guides/how/',
  'collaborations/', 'collaborations/together/', 'corrections/', 'in-progress/', 'topics/', 'topics/theme-one/', 'topics/topic-one/',
  'topics/topic-one/brief/', 'topics/map/', 'authorities/', 'authorities/alpha/', 'authorities/omega/', 'map/', 'adoption/', 'insights/',
  'glossary/', 'coverage/', 'evidence/', 'search/', 'search/?q=everything', 'compare/', 'compare/?kind=case-studies&ids=everything,plain',
  'decide/', 'learn/', 'maintain/', 'about/', 'contribute/', 'contribute/story/', 'contribute/case-study/', 'offline/',
  'reading-list/', 'reading-list/#v=1&i=case-studies/everything&i=standards/rule', 'accessibility/', 'cookies/', '404.html',
]; // prettier-ignore
const dark = ['', 'case-studies/everything/', 'standards/rule/', 'topics/topic-one/', 'map/', 'insights/', 'search/?q=everything', 'contribute/story/']; // prettier-ignore
const paper = ['case-studies/everything/', 'standards/rule/', 'guides/how/', 'topics/topic-one/brief/', 'insights/', 'glossary/', 'compare/?kind=case-studies&ids=everything,plain', 'adoption/']; // prettier-ignore
// The frame in Welsh, which invented content lacks.
const welsh = ['cy/cookies/', 'cy/contribute/story/'];

const views: [paths: string[], site: Shot['site'], view: View][] = [
  [pages, 'fixture', { width: 1280, mode: 'light' }],
  [pages, 'fixture', { width: 320, mode: 'light' }],
  [dark, 'fixture', { width: 1280, mode: 'dark' }],
  [paper, 'fixture', { width: 673, mode: 'print' }], // A4 between its margins
  [welsh, 'site', { width: 1280, mode: 'light' }],
  [welsh, 'site', { width: 320, mode: 'light' }],
];

/** All pictures that are kept. */
export const shots: Shot[] = views.flatMap(([paths, site, view]) =>
  paths.map((path) => ({ name: [nameOf(path), view.width, view.mode].join('.'), site, path, ...view })),
);

function nameOf(path: string): string {
  return path.replaceAll(/\.html$|\/$/g, '').replaceAll(/[^a-z0-9]+/gi, '-') || 'home';
}

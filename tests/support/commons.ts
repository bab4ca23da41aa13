import { join } from 'node:path';
import { createRepository, type Change, type Repository } from './git-repository.ts';
import { startGitHub, type GitHubStandIn } from './github.ts';
import { runApart, type Ran } from './run-apart.ts';

/** A small commons: its Git repository, GitHub's stand-in that serves it, and its content as a reviewer has it on disk. */
export interface Commons {
  repository: Repository;
  github: GitHubStandIn;
  contentDir: string;
  /** Opens a pull request with a commit on its branch, or adds the commit to it. Returns the commit's id. */
  openPull: (number: number, changes: readonly Change[]) => string;
  /** Runs `npm run review` on a pull request; `env` changes its environment. */
  review: (words: readonly string[], env?: Record<string, string>) => Promise<Ran>;
  close: () => Promise<void>;
}

/** Starts a commons whose `main` holds two case studies and the lists they need, without any problem. */
export async function startCommons(): Promise<Commons> {
  const repository = createRepository();
  repository.commit('main', [
    { path: 'content/topics.yaml', content: topics },
    { path: 'content/authorities.csv', content: register },
    { path: 'content/glossary.yaml', content: 'terms: []\n' },
    { path: 'content/case-studies/bins.mdx', content: createCaseStudy({ title: 'Bins' }) },
    { path: 'content/case-studies/roads.mdx', content: createCaseStudy({ title: 'Roads' }) },
    { path: 'package.json', content: '{}\n' },
  ]);
  const github = await startGitHub(repository);
  const contentDir = join(repository.checkOut('main'), 'content');
  const openPull = (number: number, changes: readonly Change[]) => {
    const head = `contribution-${number}`;
    github.pulls.set(number, { head, state: 'open', merged: false });
    return repository.commit(head, changes);
  };
  const usual = { GITHUB_API_URL: github.url, GITHUB_TOKEN: '', CONTENT_DIR: contentDir };
  const review: Commons['review'] = (words, env) =>
    runApart('review.ts', ['council/commons', ...words], { env: { ...usual, ...env } });
  const close = async () => {
    await github.close().finally(repository.remove);
  };
  return { repository, github, contentDir, openPull, review, close };
}

/** A sound case study, or one with a fault put in where a part is given. */
export function createCaseStudy({ title = 'A title', topic = 'open-data', problem = 'Text.' } = {}): string {
  const front = [
    `title: ${title}`,
    'summary: A problem. What was done.',
    `topics: [${topic}]`,
    'authorities: [{ id: barton, role: lead }]',
    'stage: live',
    'outcome: unknown',
    'writtenFrom: own-work',
  ];
  const sections = ['Approach', 'Outcomes', 'What did not work', 'Lessons', 'What others can reuse'];
  const body = [
    `## Problem\n\n${problem}\n\nText of four words.`,
    ...sections.map((section) => `## ${section}\n\nText of four words.`),
  ];
  return `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

const topics = `topics:
  - { id: data, kind: theme, prefLabel: Data, definition: All about data. }
  - { id: open-data, kind: topic, prefLabel: Open data, definition: Data for all., broader: data }
`;

const register = `slug,register_code,gss_code,former_gss_codes,official_name,short_name,name_cy,alt_names,type,tier,status,nation,region,county_slug,combined_authority_slug,established,abolished,successor_slug,website,population_2020,area_km2,easting,northing,notes
barton,,,,Barton Council,Barton,,,unitary,single,current,England,North West,,,,,,,,,,,
`;

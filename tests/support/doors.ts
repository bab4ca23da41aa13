import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgeOptions } from '../../src/forms/judge.ts';
import { createWorld } from '../../src/forms/world.ts';
import { messagesFor } from '../../src/messages/index.ts';
import { createGitHub, type GitHub, type GitHubSettings } from '../../scripts/lib/github.ts';
import { listFiles, readContent } from '../../scripts/lib/read-content.ts';
import { bothReadings, quickReading } from '../../scripts/lib/readings.ts';
import { root } from '../../scripts/lib/settings.ts';
import { createRepository, type Repository } from './git-repository.ts';
import { startGitHub, type GitHubStandIn } from './github.ts';

/** The invented library on disk. */
export const inventedContent = join(root, 'tests/fixtures/content');

const messages = messagesFor('en');
const { catalogue } = await readContent(inventedContent, quickReading(messages));

/** How answers are judged on a day against the invented library. */
export function judgeOn(today: string): JudgeOptions {
  return { world: createWorld(catalogue, messages, today), readings: bothReadings(messages) };
}

/** The invented library as a repository at GitHub's stand-in, with the token `good` of a workflow. */
export interface Doors {
  repository: Repository;
  standIn: GitHubStandIn;
  open: (settings?: Partial<GitHubSettings>) => GitHub;
  /** The environment in which a command finds it. */
  env: Record<string, string>;
  /** What a branch adds to `main`: each path with its text. */
  listAdded: (branch: string) => Record<string, string>;
  /** The names of all branches. */
  listBranches: () => string[];
  close: () => Promise<void>;
}

/** Starts it. */
export async function startDoors(): Promise<Doors> {
  const repository = createRepository();
  const files = listFiles(inventedContent).map((path) => ({
    path: `content/${path}`,
    content: readFileSync(join(inventedContent, path)),
  }));
  repository.commit('main', files);
  const standIn = await startGitHub(repository);
  standIn.tokens.add('good');
  const usual = { owner: 'council', repo: 'commons', url: standIn.url, token: 'good' };
  return {
    repository,
    standIn,
    open: (settings = {}) => createGitHub({ ...usual, ...settings }),
    env: { GITHUB_API_URL: standIn.url, GITHUB_TOKEN: 'good', GITHUB_REPOSITORY: '', CONTENT_DIR: inventedContent },
    listAdded: (branch) => {
      const names = repository.git('diff', '--name-only', `main...${branch}`).toString().split('\n').filter(Boolean);
      return Object.fromEntries(names.map((name) => [name, repository.git('show', `${branch}:${name}`).toString()]));
    },
    listBranches: () => repository.git('branch', '--format=%(refname:short)').toString().trim().split('\n'),
    close: () => standIn.close().finally(repository.remove),
  };
}

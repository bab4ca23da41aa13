import { createGitHub, type GitHub, type GitHubSettings } from '../../scripts/lib/github.ts';
import { createRepository, type Repository } from './git-repository.ts';
import { startGitHub, type GitHubStandIn } from './github.ts';

/** A small repository at GitHub's stand-in, with the branches `pulled` and `ready`, and the token `good` of a workflow. */
export interface AtGitHub {
  repository: Repository;
  standIn: GitHubStandIn;
  /** Opens it as the project does, with that token where no other is given. */
  open: (settings?: Partial<GitHubSettings>) => GitHub;
  close: () => Promise<void>;
}

/** Starts it. */
export async function startAtGitHub(): Promise<AtGitHub> {
  const repository = createRepository();
  repository.commit('main', [{ path: 'README.md', content: 'Read me.\n' }]);
  repository.commit('pulled', [{ path: 'notes/pulled.md', content: 'One.\n' }]);
  repository.commit('ready', [{ path: 'notes/ready.md', content: 'Two.\n' }]);
  const standIn = await startGitHub(repository);
  standIn.tokens.add('good');
  const usual = { owner: 'council', repo: 'commons', url: standIn.url, token: 'good' };
  const open = (settings: Partial<GitHubSettings> = {}) => createGitHub({ ...usual, ...settings });
  return { repository, standIn, open, close: () => standIn.close().finally(repository.remove) };
}

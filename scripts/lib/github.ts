import { createArtifacts, type Artifacts } from './github-artifacts.ts';
import { createBranches, type Branches } from './github-branches.ts';
import { createChecks, type Checks } from './github-checks.ts';
import { createClient } from './github-client.ts';
import { createComments, type Comments } from './github-comments.ts';
import { createFiles, type Files } from './github-files.ts';
import { createIssues, type Issues } from './github-issues.ts';
import type { GitHubSettings } from './github-octokit.ts';
import { createPullFiles, type PullFiles } from './github-pull-files.ts';
import { createPulls, type Pulls } from './github-pulls.ts';
import { createZips, type Zips } from './github-zip.ts';

export type { GitHubSettings } from './github-octokit.ts';
export type { BranchChange } from './github-branches.ts';
export type { AnswerCache, KeptAnswer } from './github-cache.ts';
export type { Annotation, Check } from './github-checks.ts';
export type { Outcome, StickyComment } from './github-comments.ts';
export type { FileText } from './github-files.ts';
export type { Issue, IssueFilter, IssueText } from './github-issues.ts';
export type { PullSummary, PullText } from './github-pulls.ts';

/** What can be read from and written to one repository on GitHub. Every fault is told as a `UsageFault` of one line. */
export interface GitHub extends PullFiles, Files, Branches, Issues, Comments, Pulls, Checks, Artifacts, Zips {}

/** Opens a repository on GitHub. Nothing is asked yet. */
export function createGitHub(settings: GitHubSettings): GitHub {
  const client = createClient(settings);
  return {
    ...createPullFiles(client),
    ...createFiles(client),
    ...createBranches(client),
    ...createIssues(client),
    ...createComments(client),
    ...createPulls(client),
    ...createChecks(client),
    ...createArtifacts(client),
    ...createZips(client),
  };
}

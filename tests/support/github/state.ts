import type { Repository } from '../git-repository.ts';

/** A pull request as GitHub keeps it: a branch that goes on living until somebody closes it. */
export interface OpenPull {
  head: string;
  state: 'open' | 'closed';
  merged: boolean;
  title?: string;
  body?: string;
  author?: string;
  labels?: string[];
  draft?: boolean;
  created?: string;
  updated?: string;
  /** Who holds the branch, where it is not in this repository. */
  fork?: string;
}

/** An issue as GitHub keeps it. */
export interface StoredIssue {
  title: string;
  body: string;
  author: string;
  labels: string[];
  state: 'open' | 'closed';
  created: string;
  updated: string;
}

/** A comment on an issue or a pull request, by the number of either. */
export interface StoredComment {
  number: number;
  body: string;
  author: string;
  created: string;
  updated: string;
}

/** A remark at one place of a file, as a check run holds it. */
export interface StoredAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: string;
  message: string;
  title?: string;
}

/** A check run as GitHub keeps it. */
export interface StoredCheck {
  id: number;
  name: string;
  head_sha: string;
  external_id: string;
  status: string;
  conclusion: string | null;
  title: string;
  summary: string;
  annotations: StoredAnnotation[];
}

/** What a run of a workflow left behind; `stated` is the size GitHub tells of where that differs. */
export interface StoredArtifact {
  id: number;
  run: number;
  name: string;
  bytes: Buffer;
  expired?: boolean;
  stated?: number;
  created?: string;
}

/** Whom a token belongs to, and what it may. */
export interface Account {
  login: string;
  mayWrite: boolean;
}

/** Everything that GitHub knows of one repository. */
export interface State {
  repository: Repository;
  url: string;
  /** Where artifacts lie: another server, as on GitHub. */
  storage: string;
  pulls: Map<number, OpenPull>;
  issues: Map<number, StoredIssue>;
  comments: Map<number, StoredComment>;
  checks: StoredCheck[];
  artifacts: StoredArtifact[];
  limits: { anonymous: number; listed: number; tree: number };
  /** The time by GitHub's clock, a minute later each time it is asked. */
  tick: () => string;
}

/** The owner and the name of the repository. */
export const place = { owner: 'council', repo: 'commons' };

/** An empty state. */
export function createState(repository: Repository): State {
  let minutes = 0;
  return {
    repository,
    ...{ url: '', storage: '' },
    ...{ pulls: new Map(), issues: new Map(), comments: new Map(), checks: [], artifacts: [] },
    limits: { anonymous: 60, listed: 3000, tree: 100_000 },
    tick: () => new Date(Date.UTC(2026, 10, 1, 9) + minutes++ * 60_000).toISOString().replace('.000', ''),
  };
}

/** The next number: issues and pull requests share theirs. */
export function nextNumber({ issues, pulls }: State): number {
  return Math.max(0, ...issues.keys(), ...pulls.keys()) + 1;
}

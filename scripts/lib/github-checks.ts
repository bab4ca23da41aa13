import { createHash } from 'node:crypto';
import type { Client } from './github-client.ts';
import { makeOnce } from './github-once.ts';
import { checkRun, checkRuns } from './github-shapes.ts';
import { truncateBody } from './github-truncate.ts';

/** A remark shown at one line of a file. */
export interface Annotation {
  path: string;
  line: number;
  level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** A verdict on one commit. */
export interface Check {
  sha: string;
  name: string;
  conclusion: 'success' | 'failure' | 'neutral';
  title: string;
  summary: string;
  annotations: readonly Annotation[];
}

/** Verdicts that GitHub shows at a commit and its pull requests. */
export interface Checks {
  /** Writes a verdict; the very same one is not written twice, and one that was broken off is completed. */
  postCheck: (check: Check) => Promise<void>;
}

// GitHub takes no more annotations in one request, and adds those of the next to them.
const most = 50;

/** The checks of one repository. */
export function createChecks(client: Client): Checks {
  const { at, rest, name } = client;
  return {
    postCheck: async (check) => {
      const what = `the check of commit ${check.sha.slice(0, 12)} of ${name}`;
      const annotations = check.annotations.map(createAnnotation);
      const output = { title: check.title, summary: truncateBody(check.summary, 65_535) };
      const key = createHash('sha256').update(JSON.stringify(check)).digest('hex');
      const question = rest.checks.listForRef.endpoint({
        ...at,
        ref: check.sha,
        check_name: check.name,
        per_page: 100,
      });
      const find = async () =>
        (await client.read(what, checkRuns, question)).check_runs.find((run) => run.external_id === key);
      const create = () =>
        rest.checks.create({
          ...at,
          ...{ name: check.name, head_sha: check.sha, external_id: key },
          ...{ status: 'completed', conclusion: check.conclusion },
          output: { ...output, annotations: annotations.slice(0, most) },
        });
      const make = () => client.write(what, checkRun, create());
      const run = (await find()) ?? (await makeOnce({ make, find }));
      for (let next = run.output.annotations_count; next < annotations.length; next += most) {
        const more = { ...output, annotations: annotations.slice(next, next + most) };
        await client.write(what, checkRun, rest.checks.update({ ...at, check_run_id: run.id, output: more }));
      }
    },
  };
}

function createAnnotation({ path, line, level, title, message }: Annotation) {
  const place = { path, start_line: line, end_line: line };
  return { ...place, annotation_level: level, title: title.slice(0, 255), message: truncateBody(message, 60_000) };
}

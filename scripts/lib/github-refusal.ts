import { UsageFault } from './command.ts';

/** A request that GitHub did not fulfil: its status and headers, or no status where no answer came at all. */
export interface Refusal {
  status: number | undefined;
  headers: Record<string, string | number | undefined>;
  message: string;
  /** Whether it was given up after waiting too long. */
  late?: boolean;
}

/** Who asked: the address of the API, and whether a token was sent. */
export interface Asker {
  url: string;
  hasToken: boolean;
}

/** What was asked for, such as "issue 7 of council/commons", and whether it was to be read or written. */
export interface Wanted {
  what: string;
  wish: 'read' | 'write';
}

/** A fault of GitHub in plain words; its status is undefined where no answer came, or none that makes sense. */
export class GitHubFault extends UsageFault {
  readonly status: number | undefined;

  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

/** Whether nobody knows if GitHub did what was asked: it failed half-way, or its answer never came. */
export function isUncertain(fault: unknown): boolean {
  return fault instanceof GitHubFault && (fault.status === undefined || fault.status >= 500);
}

/** Whether GitHub answered with this status. */
export function hasStatus(fault: unknown, status: number): boolean {
  return fault instanceof GitHubFault && fault.status === status;
}

/** Says in one line why GitHub did not answer and what to do. GitHub's own words are not repeated. */
export function formatRefusal(refusal: Refusal, asker: Asker, wanted: Wanted): string {
  const { status } = refusal;
  if (status === undefined) return formatSilence(refusal, asker);
  if (isRateLimit(refusal)) return formatLimit(refusal, asker);
  const tell = words[status];
  return tell ? tell(wanted, asker) : `GitHub failed to answer (status ${status}). Try again in a few minutes.`;
}

type Tell = (wanted: Wanted, asker: Asker) => string;

const token = 'the token in GITHUB_TOKEN';

const words: Record<number, Tell> = {
  401: ({ wish, what }, { hasToken }) => {
    if (wish === 'write' && !hasToken) return `GitHub takes ${what} only from somebody it knows. Set GITHUB_TOKEN.`;
    const advice = wish === 'read' ? 'What is public needs no token.' : 'Set one that is still valid.';
    return `GitHub doesn't accept ${token}. ${advice}`;
  },
  403: ({ wish, what }, { hasToken }) => {
    const who = hasToken ? token : 'you';
    if (wish === 'read') return `GitHub doesn't allow ${who} to read ${what}.`;
    const advice = hasToken ? 'Give it write permission for this repository.' : 'Set GITHUB_TOKEN.';
    return `GitHub doesn't allow ${who} to write ${what}. ${advice}`;
  },
  404: ({ wish, what }, { hasToken }) => {
    const forbidden = wish === 'read' ? 'may not read it' : 'may not write there';
    const secret = hasToken ? `${token} ${forbidden}` : 'it is private and needs a GITHUB_TOKEN';
    return `GitHub doesn't know ${what}, or ${secret}.`;
  },
  409: ({ what }) => `${capitalise(what)} changed on GitHub in the meantime. Run the command again.`,
  410: ({ what }) => `GitHub no longer has ${what}: it was deleted, or switched off for this repository.`,
  422: ({ wish, what }) =>
    wish === 'read'
      ? `GitHub can't make sense of the question for ${what}. Check what the command was asked.`
      : `GitHub refuses what was sent for ${what}: a part is missing, too long or not allowed there. Check what the command was given.`,
};

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function formatSilence({ late }: Refusal, { url }: Asker): string {
  return late
    ? `GitHub took too long to answer at ${url}. Try again in a few minutes, or check the network connection.`
    : `GitHub can't be reached at ${url}. Check the network connection and GITHUB_API_URL.`;
}

function isRateLimit({ status, headers, message }: Refusal): boolean {
  if (status === 429) return true;
  const spent = String(headers['x-ratelimit-remaining']) === '0' || headers['retry-after'] !== undefined;
  return status === 403 && (spent || /rate limit/i.test(message));
}

function formatLimit(refusal: Refusal, { hasToken }: Asker): string {
  const end = formatEnd(refusal);
  // GitHub's second limit is on how fast one asks; a token does not raise it.
  if (/secondary rate/i.test(refusal.message))
    return `GitHub was asked too much at once and answers no more requests from here ${end}. Wait until then.`;
  const advice = hasToken ? 'Wait until then.' : 'Wait until then, or set GITHUB_TOKEN to be allowed more.';
  return `GitHub answers no more requests from here ${end}. ${advice}`;
}

function formatEnd({ headers }: Refusal): string {
  const seconds = Number(headers['retry-after']);
  const end = seconds > 0 ? Date.now() + seconds * 1000 : Number(headers['x-ratelimit-reset']) * 1000;
  if (!(end > 0 && end < 8e15)) return 'for some minutes';
  return `until ${new Date(end).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

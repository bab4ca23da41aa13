/** A request that GitHub did not fulfil: its status and headers, or no status where no answer came at all. */
export interface Refusal {
  status: number | undefined;
  headers: Record<string, string | number | undefined>;
  message: string;
}

/** Who asked: the address of the API, and whether a token was sent. */
export interface Asker {
  url: string;
  hasToken: boolean;
}

/** Says in one line why GitHub did not answer and what to do; `wanted` is what was asked for. GitHub's own words are not repeated. */
export function formatRefusal(refusal: Refusal, { url, hasToken }: Asker, wanted: string): string {
  const { status } = refusal;
  if (status === undefined)
    return `GitHub can't be reached at ${url}. Check the network connection and GITHUB_API_URL.`;
  if (isRateLimit(refusal)) {
    const advice = hasToken ? 'Wait until then.' : 'Wait until then, or set GITHUB_TOKEN to be allowed more.';
    return `GitHub answers no more requests from here ${formatEnd(refusal)}. ${advice}`;
  }
  if (status === 401) return "GitHub doesn't accept the token in GITHUB_TOKEN. Public pull requests need no token.";
  if (status === 403)
    return `GitHub doesn't allow ${hasToken ? 'the token in GITHUB_TOKEN' : 'you'} to read ${wanted}.`;
  if (status === 404) {
    const secret = hasToken ? 'the token in GITHUB_TOKEN may not read it' : 'it is private and needs a GITHUB_TOKEN';
    return `GitHub doesn't know ${wanted}, or ${secret}.`;
  }
  return `GitHub failed to answer (status ${status}). Try again in a few minutes.`;
}

function isRateLimit({ status, headers, message }: Refusal): boolean {
  if (status === 429) return true;
  const spent = String(headers['x-ratelimit-remaining']) === '0' || headers['retry-after'] !== undefined;
  return status === 403 && (spent || /rate limit/i.test(message));
}

function formatEnd({ headers }: Refusal): string {
  const seconds = Number(headers['retry-after']);
  const end = seconds > 0 ? Date.now() + seconds * 1000 : Number(headers['x-ratelimit-reset']) * 1000;
  if (!(end > 0 && end < 8e15)) return 'for some minutes';
  return `until ${new Date(end).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

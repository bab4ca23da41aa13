/**
 * What a page may load: only what lies beside it, nothing inline. `wasm-unsafe-eval` lets Pagefind start its search.
 * A fixed text, the same for every page, so that a host can send it as a header too.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The same as a host sends it. A page cannot say by itself who may show it in a frame: only a header can. */
export const headerPolicy = `${policy}; frame-ancestors 'none'`;

/**
 * The same for a copy on disk: nothing may be fetched at all, the search's worker comes from memory, and the search form
 * leads to a file.
 */
export const copyPolicy = policy
  .replace("connect-src 'self'", "connect-src 'none'")
  .replace("worker-src 'self'", 'worker-src blob:')
  .replace("form-action 'self'", "form-action 'self' file:");

/** The policy of a page whose reader may ask other sites, when they choose to: exactly those. */
export function allowConnections(origins: readonly string[]): string {
  return policy.replace("connect-src 'self'", ["connect-src 'self'", ...new Set(origins)].join(' '));
}

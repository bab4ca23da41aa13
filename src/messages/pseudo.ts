/** The pseudo-language of the tests: every message in brackets, so that text from elsewhere stands out. */
export const pseudoLanguage = 'en-XA';

/** The same messages with every text in brackets; placeholders stay. */
export function createPseudo<T>(messages: T): T {
  if (typeof messages === 'string') return `⟦${messages}⟧` as T;
  if (Array.isArray(messages)) return messages.map((one: unknown) => createPseudo(one)) as T;
  if (messages === null || typeof messages !== 'object') return messages;
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, createPseudo(value)])) as T;
}

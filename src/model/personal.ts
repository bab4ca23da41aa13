// E-mail addresses, and telephone numbers of the United Kingdom in any common spacing.
const mail = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;
const phone = /(?<![\w/.=-])(?:(?:\+44|0044)\s?(?:\(0\))?|0)[\s().-]{0,3}\d(?:[\s().-]{0,2}\d){8,9}(?![\w/])/g;

const privateHosts =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|sky|virginmedia|talktalk|proton|protonmail)\./;
// Words that a team's mailbox has in its name, and people have not.
const teamWords =
  /(?:team|data|digital|info|enquir|contact|service|support|office|help|press|comm|web|open|smart|city|council|gov|ict|procure|project|programme|partner|innovat|library|transform|design|research|policy|standard|admin|mail|customer|democra|planning|housing|waste|school|social|care|inclusion|skills|business|econom|transport|highway|environment|licens|news|media|feedback|consult|corporate|share|group|hub|board|report)/;

/** E-mail addresses and telephone numbers in a text, with where they start. */
export function findContacts(text: string): { found: string; index: number }[] {
  if (!/@|\d{2}/.test(text)) return [];
  return [mail, phone].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found: found.trim(), index })),
  );
}

/**
 * Whether an address or number looks like one person's: a mailbox with a private provider or named first.last without
 * a team's word, a telephone number other than those of organisations (03 and 08).
 */
export function isPersonal(contact: string): boolean {
  if (!contact.includes('@')) return !/^(?:\+44|0044|0)[^\d]*[38]/.test(contact);
  const [name = '', host = ''] = contact.toLowerCase().split('@');
  if (privateHosts.test(host)) return true;
  return /^[a-z]+[._-][a-z-]+\d{0,3}$/.test(name) && !teamWords.test(name);
}

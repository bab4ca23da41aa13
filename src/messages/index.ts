import type { Messages } from '../model/words.ts';
import en from './en.json' with { type: 'json' };
import { createPseudo } from './pseudo.ts';

/** The pseudo-language of the tests: every message in brackets, so that text from elsewhere stands out. */
export const pseudoLanguage = 'en-XA';

/** The interface texts of a language. Throws for a language that has none. */
export function messagesFor(language: string): Messages {
  if (language === 'en') return en;
  if (language === pseudoLanguage) return createPseudo(en);
  throw new Error(`There are no messages for the language "${language}" in src/messages.`);
}

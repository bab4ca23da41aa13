import type { Messages } from '../model/words.ts';
import cy from './cy.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import { createPseudo, pseudoLanguage } from './pseudo.ts';

export { pseudoLanguage } from './pseudo.ts';

const written: Readonly<Record<string, Messages>> = { en, cy };

/** The languages that have a message file. */
export const messageLanguages: readonly string[] = Object.keys(written);

/** The interface texts of a language. Throws for a language that has none. */
export function messagesFor(language: string): Messages {
  const messages = written[language];
  if (messages) return messages;
  if (language === pseudoLanguage) return createPseudo(en);
  throw new Error(`There are no messages for the language "${language}" in src/messages.`);
}

import { pseudoLanguage } from '../messages/pseudo.ts';

/** The name by which the platform knows how a language of the interface writes dates and lists. */
export const localeOf = (language: string): string =>
  language === 'en' || language === pseudoLanguage ? 'en-GB' : language;

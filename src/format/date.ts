import { pseudoLanguage } from '../messages/index.ts';

/** A date as people read it, as far as it is known: `4 July 2018`, `July 2018`, `2018`. */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const parts = { year: 'numeric', month: 'long', ...(day && { day: 'numeric' as const }), timeZone: 'UTC' } as const;
  const locale = language === pseudoLanguage ? 'en-GB' : language === 'en' ? 'en-GB' : language;
  const words = new Intl.DateTimeFormat(locale, parts).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
  return language === pseudoLanguage ? `⟦${words}⟧` : words;
}

/** From when until when, with an open end left open. */
export function formatPeriod(started: string | undefined, ended: string | undefined, language: string): string {
  const from = started ? formatDate(started, language) : '';
  const to = ended ? formatDate(ended, language) : '';
  if (!from || from === to) return to || from;
  return `${from} – ${to}`.trimEnd();
}

import { cleanLine } from './clean.ts';
import type { Answers } from './form.ts';
import { readAuthority } from './read-name.ts';
import { suggesterOf, type World } from './world.ts';

const mostTitle = 110;
const mostSummary = 300;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Adds to the seven answers of a short story what its page needs besides: a title, a summary and topics, out of the answers. */
export function completeStory(answers: Answers, world: World): Answers {
  const what = cleanLine(answers['what'] ?? '');
  const told = listSentences(what);
  const title = answers['title'] ?? shorten((told[0] ?? '').replace(/[.!]$/, ''), mostTitle);
  // The first sentence stands above as the title.
  const summary = answers['summary'] ?? joinUpTo(told.length > 1 ? told.slice(1) : told, mostSummary);
  const topics = answers['topics'] ?? suggestTopics({ answers, title, summary }, world).join(', ');
  return { ...answers, title, summary, topics };
}

const listSentences = (text: string) =>
  [...sentences.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);

/** A text of at most so many characters, cut between words. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most - 1).replace(/\s+\S*$/, '') + '…';
}

function joinUpTo(told: readonly string[], most: number): string {
  const [first = '', ...rest] = told;
  let joined = shorten(first, most);
  for (const one of rest) {
    if (joined.length + 1 + one.length > most) break;
    joined += ` ${one}`;
  }
  return joined;
}

interface Told {
  answers: Answers;
  title: string;
  summary: string;
}

const mostTopics = 3;

/** The topics that an account is most likely about: those of the entries nearest to it. */
function suggestTopics({ answers, title, summary }: Told, world: World): string[] {
  const where = cleanLine(answers['where'] ?? answers['authority'] ?? '');
  const passages = Object.values(answers).map(cleanLine).filter(Boolean);
  const authorities = where ? [readAuthority(where, world)] : [];
  const found = suggesterOf(world.catalogue)({ title, summary, passages, topics: [], authorities });
  const ids = found.length ? found.map(({ id }) => id) : listNamed(passages.join('\n'), world);
  return ids.slice(0, mostTopics);
}

const wordsOf = (text: string) => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The topics whose names stand in a text: where nothing in the library is near it, its writer can still say what it is about. */
function listNamed(text: string, { catalogue }: World): string[] {
  const words = wordsOf(text);
  return catalogue
    .list('topics')
    .filter(({ data }) => data.kind === 'topic')
    .filter(({ data }) => [data.prefLabel, ...data.altLabels].some((name) => words.includes(wordsOf(name))))
    .map(({ id }) => id);
}

import { listBinding, type DecideTopic, type Decision, type DecidingPlace, type RankedCase } from '../model/decide.ts';
import { fill } from '../model/words.ts';
import { createElement, createLink, createNamed, speak } from './create.ts';
import type { DecideWords } from './decide.ts';

/** What was found for a place and a topic. */
interface Findings {
  place: DecidingPlace;
  topic: DecideTopic;
  decision: Decision;
  /** What the topic is called where it was chosen. */
  named: string;
  root: string;
  words: DecideWords;
  shown: readonly RankedCase[];
  all: readonly RankedCase[];
  /** The cards of those that are shown, in the same order. */
  cards: readonly HTMLLIElement[];
}

/** The parts of the page that answer a decision. */
export function createResults(findings: Findings): Node[] {
  const { place, named, words, root, decision } = findings;
  const title = createElement('h2', '', fill(words.resultsTitle, { topic: named, place: place.name }));
  title.tabIndex = -1;
  const brief = createLink(`${root}topics/${decision.topic}/brief/`, words.brief);
  brief.className = 'button';
  const print = createElement('button', 'button button--plain', words.print);
  print.type = 'button';
  print.id = 'decide-print';
  return [
    title,
    createElement('p', 'lead', tellCounts(findings)),
    createElement('p', 'decide__take', brief, ' ', print),
    ...createGroups(findings),
    ...createStandards(findings),
    ...createGuides(findings),
    createElement(
      'p',
      'section',
      createLink(`${root}topics/${decision.topic}/`, words.topicPage),
      ' · ',
      createLink(`${root}authorities/${place.id}/#similar-places`, words.placesLike),
    ),
  ];
}

function tellCounts({ all, words }: Findings): string {
  if (all.length === 0) return words.none;
  const like = all.filter(({ whose }) => whose === 'like').length;
  const total = all.length === 1 ? words.countOne : fill(words.count, { count: all.length });
  return `${total} ${like ? fill(like === 1 ? words.likeOne : words.likeCount, { count: like }) : words.likeNone}`;
}

function createGroups({ all, shown, cards, words, place, root }: Findings): Node[] {
  const groups = (['own', 'like', 'other'] as const).flatMap((whose) => {
    const own = cards.filter((_, index) => shown[index]?.whose === whose);
    if (!own.length) return [];
    const title = createElement('h3', '', fill(words.groups[whose], { place: place.name }));
    return [createElement('section', 'section', title, createElement('ul', 'cards cards--rows', ...own))];
  });
  if (!all.length) {
    const share = createLink(`${root}contribute/`, words.share);
    share.className = 'button';
    return [createElement('p', '', words.noneHelp), createElement('p', '', share)];
  }
  const left = all.length - shown.length;
  if (left <= 0) return groups;
  const more = createElement('button', 'button button--plain', fill(words.more, { count: left }));
  more.type = 'button';
  more.id = 'decide-more';
  return [...groups, createElement('p', 'section', more)];
}

function createStandards({ topic, place, words, root }: Findings): Node[] {
  const binding = listBinding(topic.standards, place.nation);
  const title = createElement('h3', '', fill(words.standards, { nation: words.nations[place.nation] }));
  const items = binding.map(({ title: name, href, lang, noteLang, force, note }) => {
    const item = createElement('li', '');
    const forced = createElement('strong', '', words.forces[force as keyof DecideWords['forces']]);
    item.append(...createNamed({ text: name, href, lang }, words.inFull), ': ', forced);
    if (note) item.append(speak(createElement('p', 'muted', note), noteLang));
    return item;
  });
  const list = items.length
    ? createElement('ul', 'records', ...items)
    : createElement('p', '', words.standardsNone, ' ', createLink(`${root}standards/`, words.standardsAll));
  return [createElement('section', 'section', title, list)];
}

function createGuides({ topic, words }: Findings): Node[] {
  if (!topic.guides.length) return [];
  const items = topic.guides.map((guide) => createElement('li', '', ...createNamed(guide, words.inFull)));
  const title = createElement('h3', '', words.guides);
  return [createElement('section', 'section', title, createElement('ul', 'links', ...items))];
}

import { formatDate } from '../format/date.ts';
import type en from '../messages/en.json';
import { addVisit, parseVisits } from '../model/visits.ts';
import { fill } from '../model/words.ts';
import type { NewsRow } from '../view/news.ts';
import { createElement, createNamed } from './create.ts';
import { find } from './find.ts';
import { forgetKept, keepValue, readKept } from './kept.ts';
import { loadRows } from './load-rows.ts';
import { readToday } from './today.ts';

type Words = typeof en.ways.news & { inFull: string };

const most = 8;

/** Shows what is new since the day of the reader's last visit; that day is kept on this device only. */
async function showNews(area: HTMLElement): Promise<void> {
  const { words: text = '{}', root = '', lang = 'en' } = area.dataset;
  const words = JSON.parse(text) as Words;
  const visits = addVisit(parseVisits(readKept('visits')), readToday());
  keepValue('visits', visits);
  const { before } = visits;
  if (before === undefined) return;
  const rows = (await loadRows<NewsRow[]>(`${root}news.js`)).filter(([day]) => day >= before);
  find('news-title').textContent = fill(words.title, { date: formatDate(before, lang) });
  const shown = rows.slice(0, most).map((row) => createItem(row, { words, lang }));
  find('news-list').replaceChildren(...shown);
  find('news-none').hidden = rows.length > 0;
  const more = rows.length - shown.length;
  find('news-more').textContent = more > 0 ? fill(words.more, { count: more }) : '';
  find('news-forget').addEventListener('click', () => {
    forgetKept('visits');
    find('main-content').focus(); // the button goes with the news
    area.hidden = true;
  });
  area.hidden = false;
}

function createItem([day, why, kind, title, href, own]: NewsRow, { words, lang }: { words: Words; lang: string }) {
  const about = fill(words.why[why], { kind, date: formatDate(day, lang) });
  const named = createNamed({ text: title, href, lang: own }, words.inFull);
  return createElement('li', '', ...named, ' ', createElement('span', 'links__note', about));
}

const area = document.getElementById('news');
// Without news the page is as it was.
if (area) showNews(area).catch(() => undefined);

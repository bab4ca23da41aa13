import { checkSimilar, type Near } from '../forms/check-similar.ts';
import { listAsked } from '../forms/ask.ts';
import type { Answers, Form } from '../forms/form.ts';
import type { Judged } from '../forms/judge.ts';
import { showPreview } from './contribute-preview.ts';
import { readAge } from './contribute-reading.ts';
import type { World } from '../forms/world.ts';
import { hasErrors } from '../model/problem.ts';
import { fill } from '../model/words.ts';
import { createUrls } from '../urls.ts';
import { focusQuestion } from './contribute-answers.ts';
import type { Settings } from './contribute-settings.ts';
import { createElement, createLink } from './create.ts';
import { find } from './find.ts';

/** What is shown: the form, its answers, what they make, and where the site is. */
export interface Shown {
  form: Form;
  answers: Answers;
  judged: Judged;
  world: World;
  settings: Settings;
}

/** Shows all that is to be said of the answers: problems, similar pages, topics, reading age and how it will look. */
export function showCheck(shown: Shown): void {
  const { judged, world, settings } = shown;
  const urls = createUrls(settings.root, settings.lang, settings.lang);
  showProblems(shown);
  showNear(checkSimilar(judged.draft, world), shown, urls.to);
  showReading(judged, world);
  const preview = find('result-preview');
  const html = showPreview(judged, { world, urls });
  if (html) preview.innerHTML = html;
  else preview.replaceChildren(createElement('p', 'muted', world.messages.forms.ui.previewNone));
  find('form-result').hidden = false;
}

function showProblems({ judged: { problems, draft }, form, world }: Shown): void {
  const { ui } = world.messages.forms;
  const labels = new Map(listAsked(form, world.messages).map(({ id, label }) => [id, label]));
  const items = problems.map((problem) => {
    const { question = '' } = problem;
    const words = fill(ui.problemOf, { ...problem, label: labels.get(question) ?? '' }).trim();
    const link = createLink(`#${question}`, words);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      focusQuestion(question);
    });
    return createElement('li', '', question ? link : words);
  });
  const remarks = draft.remarks.map((remark) => createElement('li', '', remark));
  const title = hasErrors(problems) ? ui.problemsTitle : items.length ? ui.soundWithRemarks : ui.sound;
  const list = createElement('ul', '', ...items, ...remarks);
  find('result-problems').replaceChildren(
    createElement('p', '', createElement('strong', '', title)),
    ...(items.length + remarks.length ? [list] : []),
  );
}

function showNear(near: Near, { world, form }: Shown, to: (path: string) => string): void {
  const { ui } = world.messages.forms;
  const place = find('result-similar').querySelector('[data-here]');
  const link = ({ kind, id, title }: Near['same'][number]) => createLink(to(`/${kind}/${id}/`), title);
  const same = near.same.flatMap((one) => [
    createElement('p', '', createElement('strong', '', `${ui.similarSame}: `), link(one)),
    createElement('p', '', `${ui.similarSameText} `),
    createElement(
      'p',
      'form__tools',
      createLink(to(`/contribute/reuse/?practice=${one.kind}/${one.id}`), ui.addTo),
      createLink(to(`/contribute/correction/?page=${one.kind}/${one.id}`), ui.correctIt),
    ),
  ]);
  const others = near.others.length
    ? [
        createElement('p', '', ui.similarOther),
        createElement('ul', '', ...near.others.map((one) => createElement('li', '', link(one)))),
      ]
    : [];
  place?.replaceChildren(
    ...(same.length + others.length ? [...same, ...others] : [createElement('p', '', ui.similarNone)]),
  );
  find('result-similar').hidden = !near.isComparable;
  showTopics(near.topics, form, ui);
}

function showTopics(topics: Near['topics'], form: Form, ui: World['messages']['forms']['ui']): void {
  const field = form.questions.find(({ control }) => control === 'topics');
  const box = field && document.getElementById(field.id);
  const isOpen = box instanceof HTMLInputElement && topics.length > 0;
  find('result-topics').hidden = !isOpen;
  if (!isOpen) return;
  const buttons = topics.map(({ label }) => {
    const button = createElement('button', 'button button--plain', fill(ui.topicsAdd, { topic: label }));
    button.type = 'button';
    button.addEventListener('click', () => {
      box.value = [box.value.trim().replace(/[;,]$/, ''), label].filter(Boolean).join('; ');
      box.dispatchEvent(new Event('input', { bubbles: true }));
      button.remove();
    });
    return button;
  });
  find('result-topics')
    .querySelector('[data-here]')
    ?.replaceChildren(...buttons);
}

function showReading({ draft }: Judged, { messages }: World): void {
  const { ui } = messages.forms;
  const age = readAge(draft.content);
  const judgement = age > 13 ? ui.readingHard : ui.readingGood;
  find('result-reading').textContent = age ? fill(ui.reading, { age, judgement }) : '';
}

import { checkSimilar } from '../../src/forms/check-similar.ts';
import { createDraft } from '../../src/forms/draft.ts';
import type { Answers, Form } from '../../src/forms/form.ts';
import type { World } from '../../src/forms/world.ts';
import { fill } from '../../src/model/words.ts';
import { say, type Terminal } from './terminal.ts';

/** Says before the rest is written what is in the library already; returns the ids of topics that fit. */
export function tellNear(
  form: Form,
  answers: Answers,
  { world, terminal }: { world: World; terminal: Terminal },
): string[] {
  const { ui, terminal: words } = world.messages.forms;
  const { isComparable, same, others, topics } = checkSimilar(createDraft(form, answers, world), world);
  if (!isComparable) return [];
  const show = ({ kind, id, title }: (typeof same)[number]) => `  ${title} (${kind}/${id})`;
  const [first] = same;
  const lines = [
    ...(first ? ['', ui.similarSame, ...same.map(show), ui.similarSameText, fill(words.addReuse, { page: `${first.kind}/${first.id}` })] : []), // prettier-ignore
    ...(others.length ? ['', ui.similarOther, ...others.map(show)] : []),
    ...(topics.length ? ['', `${ui.topicsTitle}: ${topics.map(({ label }) => label).join('; ')}`] : []),
    ...(first || others.length ? [] : ['', ui.similarNone]),
  ];
  say(terminal, lines.join('\n'));
  return topics.map(({ id }) => id);
}

import { listAsked } from '../../src/forms/ask.ts';
import type { Form } from '../../src/forms/form.ts';
import type { Messages } from '../../src/model/words.ts';
import { flagOf } from './flags.ts';

/** A command that starts a page. */
export const pageExample = 'npm run new -- case-study "Fewer missed bins" --topics waste,open-data --authority leeds';

/** A command that makes an entry of a form, with its own good examples. */
export function createExample(form: Form, messages: Messages): string {
  if (form.questions.some(({ id }) => id === 'name')) return pageExample.replace('case-study', form.id);
  const flags = listAsked(form, messages)
    .filter(({ mustAnswer }) => mustAnswer)
    .map(({ id, control, good }) => `--${flagOf(id)} ${control === 'text' ? '"..."' : quote(good)}`);
  return `npm run new -- ${form.id} ${flags.join(' ')}`;
}

const quote = (words: string) => (/^[\w./:-]+$/.test(words) ? words : `"${words}"`);

import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { Moved } from '../redirects/moved-paths.ts';

const head =
  '# Pages that have moved: from where, where to, and since when. An old address is never given to another page.\nmoved:\n';

/** The list of moved pages with one more, as text; those that led to it lead to where it is now. Comments stay. */
export function writeRedirect(text: string | undefined, { from, to, on }: Moved & { on: string }): string {
  const list = parseDocument(text ?? head, { version: '1.2' });
  if (!isSeq(list.get('moved'))) list.set('moved', new YAMLSeq());
  const items = list.get('moved') as YAMLSeq;
  items.flow = false;
  for (const item of items.items) if (isMap(item) && item.get('to') === from) item.set('to', to);
  items.add(list.createNode({ from, to, on }, { flow: true }));
  return list.toString({ lineWidth: 0 });
}

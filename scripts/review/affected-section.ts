import { fill, type Messages } from '../../src/model/words.ts';
import { code, listItems, type Section } from './markdown.ts';
import type { ReviewReport } from './report.ts';

const mostAddresses = 20;

/** The pages of the site that change: first the addresses that would be gone. */
export function createAffectedSection({ affected }: ReviewReport, messages: Messages): Section {
  const words = messages.review.affected;
  const list = (addresses: readonly string[]) => formatList(addresses, messages);
  const keys = ['vanished', 'added', 'changed', 'listings'] as const;
  const groups = keys.flatMap((key) => (affected[key].length ? [`- ${words[key]}: ${list(affected[key])}`] : []));
  const lists = affected.lists.map((one) => `- ${fill(words.everywhere, { list: code(one) })}`);
  const linking = listItems(
    affected.linking,
    ({ page, from }) => `- ${fill(words.linking, { page: code(page) })}: ${list(from)}`,
  );
  const first = [...groups, ...lists];
  const items = [...first, ...linking.items];
  return { title: words.title, items, total: first.length + linking.total, isFolded: true };
}

function formatList(addresses: readonly string[], { review }: Messages): string {
  const left = addresses.length - mostAddresses;
  const shown = addresses.slice(0, mostAddresses).map((one) => code(one));
  return [...shown, ...(left > 0 ? [fill(review.more, { count: left })] : [])].join(', ');
}

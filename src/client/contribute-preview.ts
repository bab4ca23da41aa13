import { escapeXml } from '../format/xml.ts';
import { readDraft } from '../mdx/read-draft.ts';
import { fillTokens } from '../mdx/tokens.ts';
import { hrefOf, type Urls } from '../urls.ts';
import type { Judged } from '../forms/judge.ts';
import type { World } from '../forms/world.ts';

/** A draft as the site would show it: HTML of the allow list only. Empty where the text cannot be read yet. */
export function showPreview({ draft, entry, html }: Judged, { world, urls }: { world: World; urls: Urls }): string {
  if (html === undefined) return entry ? describeRecord(entry.data) : '';
  // The text can be shown while a field beside it is still wrong.
  const { title, summary } = readDraft(draft.content);
  const { kind, id } = draft;
  const text = fillTokens(html, {
    link: (url) => hrefOf(url, { kind, id }, urls),
    picture: () => 'src=""',
    help: () => urls.to('/contribute/'),
    messages: world.messages,
  });
  const [name, lead] = [escapeText(title), escapeText(summary)];
  // A heading without words is a puzzle to whoever listens to the page.
  return `${name && `<h2>${name}</h2>`}${lead && `<p class="lead">${lead}</p>`}${text}`;
}

const escapeText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? escapeXml(String(value)) : '';

/** A record has no text of its own: its fields, as they are. */
function describeRecord(data: Record<string, unknown>): string {
  const rows = Object.values(data).filter((value) => typeof value === 'string');
  return `<ul>${rows.map((value) => `<li>${escapeText(value)}</li>`).join('')}</ul>`;
}

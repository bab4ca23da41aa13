import { createFileAddress, createIssueAddress, createMailAddress } from '../forms/address.ts';
import { listAsked, wordsOf } from '../forms/ask.ts';
import { writeTemplate } from '../forms/template.ts';
import { formatDate } from '../format/date.ts';
import { hasErrors } from '../model/problem.ts';
import { fill } from '../model/words.ts';
import type { Shown } from './contribute-check.ts';
import { find } from './find.ts';
import { saveFile } from './save-file.ts';
import { readToday } from './today.ts';

/** Shows the ways on, each with the answers as they are now. */
export function showSending(sent: Shown): void {
  const { form, answers, judged, world, settings } = sent;
  const { messages } = world;
  const { ui } = messages.forms;
  const { address, left } = createIssueAddress(form, answers, { ...settings, messages });
  find('send-issue', HTMLAnchorElement).href = address;
  const labels = listAsked(form, messages).filter(({ id }) => left.includes(id));
  const note = find('send-left');
  note.hidden = left.length === 0;
  note.textContent = fill(ui.onGitHubLeft, { labels: labels.map(({ label }) => label).join('; ') });
  const file = createFileAddress(judged.draft, settings);
  find('send-file-item').hidden = file === undefined;
  if (file) find('send-file', HTMLAnchorElement).href = file;
  const name = nameFile(sent);
  if (settings.mailbox) {
    const subject = fill(ui.mailSubject, { title: wordsOf(form.id, messages).title });
    const body = fill(ui.mailBody, { site: settings.site, file: name });
    find('send-mail', HTMLAnchorElement).href = createMailAddress(settings.mailbox, { subject, body });
  }
  for (const button of listDownloads()) {
    if (button.dataset['download'] === 'file') button.textContent = fill(ui.asText, { site: settings.site, name });
    button.onclick = () => void download(button.dataset['download'] ?? '', sent);
  }
  // What has faults can be kept, and sent once they are mended.
  const isWrong = hasErrors(judged.problems);
  find('send-ways').hidden = find('send-note').hidden = isWrong;
  find('send-mend').hidden = !isWrong;
  find('form-send').hidden = false;
}

const listDownloads = () => [...document.querySelectorAll<HTMLButtonElement>('[data-download]')];
const nameFile = ({ judged }: Shown) => judged.draft.path.replace(/^.*\//, '');

async function download(kind: string, sent: Shown): Promise<void> {
  const { judged, form, answers, world, settings } = sent;
  const stem = nameFile(sent).replace(/\.\w+$/, '');
  const { messages } = world;
  if (kind === 'file') return saveFile(nameFile(sent), judged.draft.content);
  const mailbox = settings.mailbox ?? undefined;
  if (kind === 'txt') return saveFile(`${stem}.txt`, writeTemplate(form, { messages, mailbox, answers }));
  const { writeDraftDocx } = await import('../forms/docx.ts');
  const date = formatDate(readToday(), settings.lang);
  saveFile(`${stem}.docx`, await writeDraftDocx({ form, answers, messages, site: settings.site, date }));
}

import { copyOrSelect } from './copy.ts';
import { writeMail } from './mail-text.ts';

for (const block of document.querySelectorAll<HTMLElement>('[data-mail]')) {
  const button = block.previousElementSibling?.querySelector('button');
  if (!button) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void copyOrSelect({ text: writeMail(block), from: block, button }, button.nextElementSibling);
  });
}

// A page that was not due when the site was built may be so by the day on which it is read: the reader's clock tells.
const today = new Date().toISOString().slice(0, 10);
for (const note of document.querySelectorAll<HTMLElement>('[data-review-by]'))
  note.hidden = today <= (note.dataset['reviewBy'] ?? '');

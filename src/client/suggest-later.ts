/** Loads the suggestions when somebody first goes to a search box that offers them: reading a page costs nothing. */
function suggestIn(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.dataset['suggest'] === undefined) return;
  delete target.dataset['suggest'];
  import('./suggest.ts').then(({ suggest }) => suggest(target)).catch(() => undefined); // the box searches without them
}

document.addEventListener('focusin', ({ target }) => suggestIn(target));
suggestIn(document.activeElement);

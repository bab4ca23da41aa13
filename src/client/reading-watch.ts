/** The name under which the reader's list is kept. */
export const listName = 'reading-list';

/** Calls when the list was changed in another tab, or may have been while this page was away. */
export function onListChange(call: () => void): void {
  addEventListener('storage', call);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) call();
  });
}

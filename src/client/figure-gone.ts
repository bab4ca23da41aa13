// Whoever comes to the address of a figure that is not on the page any more is told so.
const note = document.getElementById('figure-gone');

function tell(): void {
  const anchor = location.hash.slice(1);
  if (note) note.hidden = !/^(?:claim|cost)-/.test(anchor) || document.getElementById(anchor) !== null;
}

addEventListener('hashchange', tell);
tell();

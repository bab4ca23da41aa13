// Services that stand between a reader and a page; theirs are addresses that hold names of people and end some day.
const wrappers = [
  /^https:\/\/[a-z0-9.-]+\.safelinks\.protection\.outlook\.com\//i,
  /^https:\/\/www\.google\.com\/url\?/i,
];

/** The address a link of a page leads to; undefined where it leads inside that page, to a file or to a program. */
export function readHref(typed: string): string | undefined {
  const href = unwrapHref(typed.trim());
  return /^(?:https?:\/\/|mailto:|tel:)\S/i.test(href) ? href.replaceAll(/\s/g, '%20') : undefined;
}

function unwrapHref(href: string): string {
  if (!wrappers.some((wrapper) => wrapper.test(href))) return href;
  const { searchParams } = new URL(href);
  return searchParams.get('url') ?? searchParams.get('q') ?? href;
}

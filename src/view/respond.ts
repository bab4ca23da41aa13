/** The types of the files that are made for programs and for spreadsheets, by the endings of their names. */
export const mediaTypes = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  md: 'text/markdown',
  opml: 'text/x-opml',
  ttl: 'text/turtle',
  txt: 'text/plain',
  zip: 'application/zip',
} as const;

/** The ending of such a file. */
export type FileForm = keyof typeof mediaTypes;

/** A file of the site as its route gives it; text is in UTF-8. */
export function respond(content: string | Uint8Array, form: FileForm): Response {
  const isText = typeof content === 'string';
  return new Response(isText ? content : new Uint8Array(content), {
    headers: { 'Content-Type': mediaTypes[form] + (isText ? '; charset=utf-8' : '') },
  });
}

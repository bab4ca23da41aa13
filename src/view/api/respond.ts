/** A file of data in JSON, without spaces. */
export const respondJson = (value: unknown): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

/** A file of linked data in JSON-LD. */
export const respondJsonLd = (value: object): Response =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } });

/** A file of linked data in Turtle. */
export const respondTurtle = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/turtle; charset=utf-8' } });

/** A file of data in CSV. */
export const respondCsv = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

/** Words, and their language where it is another one than the page's. */
export interface Piece {
  text: string;
  lang?: string | undefined;
}

/** A sentence as text, or in pieces where some of it is in another language than the page. */
export type Said = string | readonly Piece[];

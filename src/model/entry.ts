import type { DataOf, Kind, PageKind } from './kinds.ts';
import type { Place } from './problem.ts';

/** A heading of the text, with the anchor the page gives it. */
export interface Heading {
  depth: number;
  text: string;
  slug: string;
  place: Place;
  /** The words below it up to the next heading, those of links left out. */
  words: number;
}

/** A link as written in the text. */
export interface Link {
  url: string;
  text: string;
  place: Place;
  /** The sentence around it, where it leads to another entry. */
  sentence?: string;
}

/** A picture as written in the text: `name` is a file of the kind's `images` folder. */
export interface PictureUse {
  name: string;
  alt: string;
  place: Place;
}

/** A source cited in the text as `[^id]`. */
export interface Citation {
  id: string;
  place: Place;
}

/** An e-mail address or telephone number in the text. */
export interface ContactUse {
  found: string;
  place: Place;
}

/** What the text of an entry holds, as far as other parts need to know. */
export interface Outline {
  headings: Heading[];
  links: Link[];
  pictures: PictureUse[];
  citations: Citation[];
  contacts: ContactUse[];
  /** The running text, a paragraph or list item each, without headings, tables, code and citations. */
  passages: string[];
  /** What the text itself says is not known, in its words. */
  unknown?: string[];
  /** The paragraphs that a new page starts with and that nobody has written yet. */
  unwritten: Place[];
  words: number;
}

/** An entry of one kind: its values, and for pages the outline of its text. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  id: string;
  file: string;
  data: DataOf<K>;
  /** Where it stands in a file that holds a whole kind, counting from 0. */
  position?: number;
  outline?: Outline | undefined;
  /** Where title, summary and text are those of a translation: which, from when, and whether the page has changed since. */
  translation?: { lang: string; translated: string; by: string; isBehind: boolean };
}

/** An entry whose kind is not known beforehand; narrowing `kind` narrows `data`. */
export type AnyEntry = { [K in Kind]: Entry<K> }[Kind];

/** An entry that is a page with text. */
export type PageEntry = { [K in PageKind]: Entry<K> }[PageKind];

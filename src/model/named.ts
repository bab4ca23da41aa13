/** Something that a query can name exactly: what it is called, and what to show on top of the results. */
export interface Named {
  /** Its names in small letters. */
  names: string[];
  title: string;
  kind: string;
  /** The address below the site's root, without the slash at its start. */
  path: string;
  /** What it means, for topics and terms. */
  text: string;
}

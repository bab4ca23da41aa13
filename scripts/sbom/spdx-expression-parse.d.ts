/** What the package exports; it brings no types along. */
declare module 'spdx-expression-parse' {
  export type Parsed =
    { license: string; plus?: true; exception?: string } | { left: Parsed; conjunction: 'and' | 'or'; right: Parsed };
  /** Reads an SPDX expression; throws where it is none. */
  export default function parse(source: string): Parsed;
}

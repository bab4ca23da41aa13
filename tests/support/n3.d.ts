declare module 'n3' {
  import type { Quad } from '@rdfjs/types';
  /** Reads Turtle and N-Quads. */
  export class Parser {
    constructor(options?: { baseIRI?: string; format?: string });
    parse(text: string): Quad[];
  }
}

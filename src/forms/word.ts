import { HeadingLevel, Paragraph, TextRun, type IParagraphOptions } from 'docx';

/** A paragraph of one line. */
export const line = (text: string, options: IParagraphOptions = {}) =>
  new Paragraph({ ...options, children: [new TextRun(text)] });

/** A text as paragraphs, one for each of its lines. */
export const lines = (text: string): Paragraph[] => text.split(/\r\n?|\n/).map((one) => line(one));

/** An item of a list. */
export const bullet = (text: string) => line(text, { bullet: { level: 0 } });

/** A heading. */
export const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  line(text, { heading: level });

import { showText } from '../share/show.ts';

/** Where questions are asked: this terminal, or two streams that stand for one. */
export interface Terminal {
  input?: NodeJS.ReadableStream;
  output?: NodeJS.WritableStream;
}

/** Writes a text for who sits there; nothing in it is obeyed. */
export function say({ output = process.stdout }: Terminal, text: string): void {
  output.write(`${showText(text)}\n`);
}

import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** A terminal in memory: what is shown on it, and somebody who types. */
export interface FakeTerminal {
  terminal: { input: PassThrough; output: PassThrough };
  /** Everything that was shown so far. */
  shown: () => string;
  /** Waits until the text is shown after what was answered last, then types; `↓` is a key. */
  answer: (question: string, ...keys: string[]) => Promise<void>;
}

const patience = 10_000;
const pause = () => new Promise((done) => setTimeout(done, 15));

/** Makes one. */
export function createTerminal(): FakeTerminal {
  const [input, output] = [new PassThrough(), new PassThrough()];
  // Each question would close it, as no terminal is closed.
  output.end = () => output;
  let [text, read] = ['', 0];
  output.on('data', (data: Buffer) => (text += data.toString()));
  const shown = () => stripVTControlCharacters(text);
  const waitFor = async (question: string): Promise<void> => {
    const end = Date.now() + patience;
    while (!shown().slice(read).replaceAll(/\s+/g, ' ').includes(question)) {
      if (Date.now() > end) throw new Error(`Nobody asked "${question}":\n${shown().slice(read)}`);
      await pause();
    }
    read = shown().length;
    await pause();
  };
  const answer: FakeTerminal['answer'] = async (question, ...keys) => {
    await waitFor(question);
    for (const key of keys) {
      input.write(key === '↓' ? '\u001b[B' : key);
      await pause();
      await pause();
    }
  };
  return { terminal: { input, output }, shown, answer };
}

import { formIds, type Form } from '../src/forms/form.ts';
import { forms } from '../src/forms/forms.ts';
import type { SkeletonKind } from '../src/mdx/skeleton.ts';
import { findNearest } from '../src/model/nearest.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { makeByFlags } from './new/by-flags.ts';
import { makeBySkeleton } from './new/by-skeleton.ts';
import { pageExample } from './new/examples.ts';
import { readWords } from './new/flags.ts';

const skeletons: Record<string, SkeletonKind> = { standard: 'standards', guide: 'guides' };
const words = [...formIds, ...Object.keys(skeletons)];

// npm run new [-- <form>]: asks at the terminal
// npm run new -- <form> ["<title>"] [--<question> <answer> ...]: all by flags; every question of the form is one
await runCommand(async () => {
  const asked = readWords(process.argv.slice(2));
  const { word, title, flags } = asked;
  const today = new Date().toISOString().slice(0, 10);
  const form = findForm(word);
  const isBare = !title && Object.keys(flags).length === 0;
  if (isBare && (form || word === '') && process.stdin.isTTY) {
    const { askAtTerminal } = await import('./new/ask-at-terminal.ts');
    return askAtTerminal(form, today);
  }
  if (form) return makeByFlags(form, asked, today);
  const skeleton = findSkeleton(word);
  if (skeleton) return makeBySkeleton(skeleton, asked, today);
  const nearest = findNearest(word, words);
  const hint = nearest ? `Did you mean ${nearest}? ` : '';
  throw new UsageFault(`${hint}Say what to make: ${words.join(', ')}.\nFor example: ${pageExample}`);
});

/** The form of a word: its own name, or the folder of what it makes. */
function findForm(word: string): Form | undefined {
  const all = formIds.map((id) => forms[id]);
  return all.find(({ id }) => id === word) ?? all.find(({ kind }) => kind === word);
}

/** The same for a kind that no form asks for. */
function findSkeleton(word: string): SkeletonKind | undefined {
  return skeletons[word] ?? Object.values(skeletons).find((kind) => kind === word);
}

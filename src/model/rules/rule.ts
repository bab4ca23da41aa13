import type { Catalogue } from '../catalogue.ts';
import type { AnyEntry } from '../entry.ts';
import type { Finding } from '../problem.ts';
import type { Messages } from '../words.ts';

/** What a rule may look at besides the entry itself. */
export interface RuleContext {
  catalogue: Catalogue;
  messages: Messages;
}

/** One rule: pure, never throwing, listing everything it finds wrong with one entry. */
export type Rule = (entry: AnyEntry, context: RuleContext) => Finding[];

/** A hint at the known word most like an unknown one, as a sentence, or nothing. */
export function hintAt(nearest: string | undefined, messages: Messages): string {
  return nearest ? messages.hints.didYouMean.replace('{word}', nearest) : '';
}

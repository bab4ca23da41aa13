import { isWritten } from '../written.ts';
import { listFigures, listNames, listStems } from './words.ts';

/** A text to be compared: an entry's, or a draft's of which any part may be missing. */
export interface Text {
  title: string;
  summary: string;
  passages: readonly string[];
  topics: readonly string[];
  /** Ids of the authorities that took part. */
  authorities: readonly string[];
  /** The year in which the work started. */
  started?: string | undefined;
}

/** What can be compared of a text: how often each stem comes, which names and figures it holds. */
export interface Features {
  stems: Map<string, number>;
  names: Set<string>;
  figures: Set<string>;
}

const titleWeight = 2;

/** Takes a text apart; words of title and summary count twice. `onlyStems` spares what related pages do not need. */
export function createFeatures({ title, summary, passages: all }: Text, onlyStems = false): Features {
  const passages = all.filter(isWritten);
  const stems = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const stem of listStems(text)) stems.set(stem, (stems.get(stem) ?? 0) + weight);
  };
  add(title, titleWeight);
  add(summary, titleWeight);
  for (const passage of passages) add(passage, 1);
  if (onlyStems) return { stems, names: new Set(), figures: new Set() };
  const whole = [title, summary, ...passages];
  return { stems, names: new Set(whole.flatMap(listNames)), figures: new Set(whole.flatMap(listFigures)) };
}

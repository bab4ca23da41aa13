import { statSync } from 'node:fs';
import type { JudgeOptions } from '../../src/forms/judge.ts';
import { createWorld } from '../../src/forms/world.ts';
import { messagesFor } from '../../src/messages/index.ts';
import type { Messages } from '../../src/model/words.ts';
import { UsageFault } from '../lib/command.ts';
import { readContent } from '../lib/read-content.ts';
import { bothReadings, quickReading } from '../lib/readings.ts';
import { contentDir, showPath } from '../lib/settings.ts';

/** The same in the language in which somebody was asked: their text is in it, and so are the words for what is wrong. */
export function judgeIn(messages: Messages, judging: JudgeOptions): JudgeOptions {
  if (messages.language === judging.world.messages.language) return judging;
  return { ...judging, world: { ...judging.world, messages }, readings: bothReadings(messages) };
}

/** What answers are judged with here: all content on disk, and both readings. `today` is written `2026-11-22`. */
export async function readJudging(today: string): Promise<JudgeOptions> {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFault(`There is no content folder at ${showPath(contentDir)}.`);
  const messages = messagesFor('en');
  const { catalogue } = await readContent(contentDir, quickReading(messages));
  return { world: createWorld(catalogue, messages, today), readings: bothReadings(messages) };
}

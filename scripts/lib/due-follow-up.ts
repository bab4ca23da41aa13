import { formatValue } from '../../src/format/number.ts';
import { writeYaml } from '../../src/mdx/write.ts';
import type { Due } from '../../src/model/due.ts';
import type { Entry } from '../../src/model/entry.ts';
import { followUp } from '../../src/model/schema/records.ts';
import { fill } from '../../src/model/words.ts';
import type { DueContext } from './due-text.ts';
import { showText } from './github-text.ts';

/** What an issue about a follow-up says: what was promised, and the record to fill in, with what is known. */
export function writeFollowUp({ entry }: Due, { messages, places, nameOf }: DueContext): string[] {
  const { due: words } = messages;
  const study = entry as Entry<'case-studies'>;
  const { claims } = study.data;
  const promised = claims.map(
    ({ id, statement, value, unit, period }) =>
      `- \`${id}\`: ${showText(statement)} (${showText(formatValue(value, unit))}, ${showText(period)})`,
  );
  const record = writeRecord(study, { messages, places, nameOf });
  const add = `${places.repository}/new/${places.branch}?filename=${encodeURIComponent('content/follow-ups/')}`;
  return [
    `### ${words.promised}`,
    promised.join('\n') || words.promisedNone,
    fill(words.followThen, { add, name: `${entry.id}--<year>-<month>.yaml` }),
    `\`\`\`yaml\n${record}\n\`\`\``,
  ];
}

/** The fields of a follow-up: filled in where they are known, each other one with what it asks. */
function writeRecord({ id, data }: Entry<'case-studies'>, { messages, nameOf }: DueContext): string {
  const { hints } = messages.due;
  const lead = data.authorities.find(({ role }) => role === 'lead') ?? data.authorities[0];
  const lines = [
    writeYaml({ case: id }).trim(),
    `on: # ${fill(hints.on, { example: '2026-03' })}`,
    `verdict: # ${fill(hints.verdict, { choices: followUp.shape.verdict.options.join(', ') })}`,
    data.claims.length ? `claims: [${data.claims.map((claim) => claim.id).join(', ')}] # ${hints.claims}` : '',
    lead ? `${writeYaml({ by: nameOf(lead.id) }).trim()} # ${hints.by}` : `by: # ${hints.by}`,
    `note: # ${hints.note}`,
    `source: # ${hints.source}`,
  ];
  return lines.filter(Boolean).join('\n');
}

import type { PageEntry } from '../entry.ts';
import type { Text } from './features.ts';

/** What of an entry is compared with others. */
export function textOfEntry({ data, outline }: PageEntry): Text {
  const fields = data as {
    claims?: { statement: string }[];
    steps?: { question: string; why: string; do: string }[];
    requirements?: { text: string }[];
    authorities?: { id: string }[];
    started?: string;
  };
  return {
    title: data.title,
    summary: data.summary,
    passages: [
      ...(outline?.passages ?? []),
      ...(fields.claims ?? []).map(({ statement }) => statement),
      ...(fields.steps ?? []).flatMap((step) => [step.question, step.why, step.do]),
      ...(fields.requirements ?? []).map(({ text }) => text),
    ],
    topics: data.topics,
    authorities: (fields.authorities ?? []).map(({ id }) => id),
    started: fields.started?.slice(0, 4),
  };
}

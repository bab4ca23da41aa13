import { readDraft } from '../../src/mdx/read-draft.ts';
import { readYamlStrictly } from '../../src/mdx/read-yaml.ts';
import { findByKey, type Catalogue } from '../../src/model/catalogue.ts';
import { isPageKind, type Kind } from '../../src/model/kinds.ts';
import { createTopicSuggester } from '../../src/model/similar/topics.ts';
import { bounds } from '../../src/snapshot.ts';

/** The topics of a contributed file: a page's own, and for a record those of the page it is about. */
export function listFileTopics(kind: Kind, text: string, catalogue: Catalogue): string[] {
  if (isPageKind(kind)) return keepKnown(readDraft(text).topics, catalogue);
  const { values } = readYamlStrictly(text, 1);
  const { practice, page, case: study } = (values ?? {}) as Record<string, unknown>;
  const key = practice ?? page ?? (typeof study === 'string' ? `case-studies/${study}` : undefined);
  const entry = typeof key === 'string' ? findByKey(catalogue, key) : undefined;
  return entry && 'topics' in entry.data ? [...entry.data.topics] : [];
}

/** Topics that exist, each once, no more than a page may have. */
export function keepKnown(ids: readonly string[], catalogue: Catalogue): string[] {
  return [...new Set(ids)].filter((id) => catalogue.find('topics', id)).slice(0, bounds.topics);
}

/** The words of an issue: what stands in the field for topics of its form, else what its text is like. */
export function createIssueTopics(catalogue: Catalogue): (title: string, body: string) => string[] {
  const names = new Map<string, string>();
  for (const { id, data } of catalogue.list('topics'))
    for (const name of [id, data.prefLabel, ...data.altLabels]) names.set(name.toLowerCase(), id);
  let suggest: ReturnType<typeof createTopicSuggester> | undefined;
  return (title, body) => {
    const text = body.slice(0, mostRead).replaceAll('\r\n', '\n');
    const chosen = readTopicsField(text).flatMap((name) => names.get(name.toLowerCase()) ?? []);
    if (chosen.length) return keepKnown(chosen, catalogue);
    const passages = text.split(/\n\s*\n/).filter((part) => !/^(?:#|_No response_$)/.test(part.trim()));
    const draft = { title, summary: '', passages, topics: [], authorities: [] };
    const votes = (suggest ??= createTopicSuggester(catalogue))(draft);
    return keepKnown(
      votes.map(({ id }) => id),
      catalogue,
    );
  };
}

const mostRead = 20_000;

/** What stands under the heading "Topics" of an issue form: names between commas, or a line each. */
function readTopicsField(text: string): string[] {
  const [, field = ''] = /^### [^\n]*\btopics?\b[^\n]*\n([\s\S]*?)(?=^### |$(?![\s\S]))/im.exec(text) ?? [];
  return field
    .split(/[,;\n]/)
    .map((one) => one.replace(/^[-*\s]+(?:\[[ xX]\]\s*)?/, '').trim())
    .filter(Boolean);
}

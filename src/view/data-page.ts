import { kinds, type Kind } from '../model/kinds.ts';
import type { PageContext } from '../page.ts';
import { anchorOf, listDatasets } from './linked/datasets.ts';

/** A file of the data: its address, its name, what it holds. */
export interface DataFile {
  /** The anchor of its row, by which linked data knows it. */
  anchor?: string | undefined;
  href: string;
  name: string;
  about: string;
}

/** The files that belong to no kind, the one to begin with first. */
export function listDataFiles({ m, t, urls }: PageContext): DataFile[] {
  const names = {
    ...{ index: 'index.json', export: 'export.zip', graph: 'graph.json', changes: 'changes.json' },
    ...{ claims: 'claims.json', costs: 'costs.json', openapi: 'openapi.json' },
  };
  const sets = new Map(listDatasets({ m, t }).map((dataset) => [dataset.id, anchorOf(dataset)]));
  const plain = Object.entries(names).map(([key, name]) => ({
    ...{ href: urls.file(`/api/v1/${name}`), name, anchor: sets.get(key) },
    about: m.data.files[key as keyof typeof names],
  }));
  const linked = { catalogue: 'catalogue.jsonld', topics: 'topics.jsonld', turtle: 'topics.ttl' };
  return [
    ...plain,
    ...Object.entries(linked).map(([key, name]) => ({
      ...{ href: urls.file(`/api/v1/${name}`), name },
      about: m.linked.files[key as keyof typeof linked],
    })),
  ];
}

/** What there is of each kind: how many entries, and where they lie in each form. */
export function listDataKinds({ catalogue, m, urls }: PageContext) {
  return (Object.keys(kinds) as Kind[]).map((kind) => ({
    name: m.kinds[kind].many,
    anchor: anchorOf({ id: kind }),
    count: catalogue.list(kind).length,
    forms: [
      { name: 'JSON', href: urls.file(`/api/v1/${kind}.json`) },
      { name: 'CSV', href: urls.file(`/api/v1/${kind}.csv`) },
      { name: 'JSON Schema', href: urls.file(`/api/v1/schemas/${kind}.json`) },
    ],
  }));
}

/** An example that works as it stands: its language and its lines. */
export interface Example {
  language: 'curl' | 'javascript' | 'python';
  name: string;
  code: string;
}

/** Examples in three languages; a test runs them against the built site. */
export function listExamples(api: string): Example[] {
  const curl = `curl --fail --silent ${api}index.json
curl --fail --silent --output export.zip ${api}export.zip`;
  const javascript = `const api = '${api}';
const response = await fetch(api + 'case-studies.json');
const { items } = await response.json();
for (const { id, url, data } of items) console.log(id, data.title, url);`;
  const python = `import json
from urllib.request import urlopen

api = "${api}"
since = "2026-01-01"

def read(path):
    with urlopen(api + path) as response:
        return json.load(response)

for year in read("changes.json")["years"]:
    if year["year"] >= since[:4]:
        for change in read(year["href"])["items"]:
            # Of some changes only the month or the year is known.
            if change["day"] >= since[: len(change["day"])]:
                print(change["day"], change["type"], change["title"], change["url"])`;
  return [
    { language: 'curl', name: 'curl', code: curl },
    { language: 'javascript', name: 'JavaScript', code: javascript },
    { language: 'python', name: 'Python', code: python },
  ];
}

import { languages, siteConfig } from '../../config.ts';
import { kinds, type Kind } from '../../model/kinds.ts';
import { idNow } from '../../model/moved.ts';
import type { PageContext } from '../../page.ts';
import { licenceAddress } from '../linked/licence.ts';
import { fullAddress } from '../site.ts';
import { listFigureItems, type FigureKind } from './claims.ts';
import { readCommit } from './commit.ts';
import { createExport } from './export.ts';

/** What there is below `/api/v1/`. Links are relative to this file, so that they hold wherever the site is served. */
export async function createIndex(context: PageContext): Promise<object> {
  const { catalogue, m, t, today, urls } = context;
  const { bytes, sha256 } = await createExport(context);
  const listed = (Object.keys(kinds) as Kind[]).map((kind) => [kind, describeKind(kind, catalogue.list(kind).length)]);
  return {
    version: 1,
    name: siteConfig.name,
    description: siteConfig.description,
    url: fullAddress(urls.file('/')),
    repository: siteConfig.repository.url,
    // An instance that shows only the work of some: the export has all the same the files of all.
    ...(siteConfig.authorities && {
      authorities: siteConfig.authorities.map((name) => idNow('authorities', name, catalogue)),
    }),
    ...(siteConfig.source !== null && { source: siteConfig.source }),
    languages,
    licence: { id: 'OGL-UK-3.0', url: licenceAddress, attribution: t(m.data.attribution, { name: siteConfig.name }) },
    commit: readCommit(),
    built: today,
    kinds: Object.fromEntries(listed) as object,
    claims: describeFigures('claims', context),
    costs: describeFigures('costs', context),
    graph: 'graph.json',
    changes: 'changes.json',
    openapi: 'openapi.json',
    linked: { catalogue: 'catalogue.jsonld', topics: 'topics.jsonld', turtle: 'topics.ttl' },
    export: { href: 'export.zip', bytes: bytes.length, sha256 },
  };
}

const describeKind = (kind: Kind, count: number) => ({
  count,
  json: `${kind}.json`,
  items: `${kind}/{id}.json`,
  csv: `${kind}.csv`,
  schema: `schemas/${kind}.json`,
});

const describeFigures = (kind: FigureKind, context: PageContext) => ({
  count: listFigureItems(kind, context).length,
  json: `${kind}.json`,
  csv: `${kind}.csv`,
});

import { siteConfig } from '../../config.ts';
import { kinds, type Kind } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import { mediaTypes, type FileForm } from '../respond.ts';
import { fullAddress } from '../site.ts';
import { licenceAddress } from './licence.ts';
import { firstUrls, type Addressed, type LinkedNode } from './node.ts';
import { describePublisher } from './page.ts';

/** A file of a set of data, below `/api/v1/`. */
export interface DatasetFile {
  name: string;
  form: FileForm;
  /** The JSON Schema of each item in it. */
  schema?: string;
}

/** A set of data that can be taken: what it is called, what it holds, in which files it comes. */
export interface Dataset {
  id: string;
  title: string;
  description: string;
  files: DatasetFile[];
}

const file = (id: string, form: FileForm): DatasetFile => ({ name: `${id}.${form}`, form });
const json = (id: string): DatasetFile => file(id, 'json');
const csv = (id: string): DatasetFile => file(id, 'csv');

/** All sets of data: each kind of entry, the figures, the links, the changes, and everything in one archive. */
export function listDatasets({ m, t }: Pick<PageContext, 'm' | 't'>): Dataset[] {
  const { titles, dataset } = m.linked;
  const of = (id: keyof typeof titles, files: DatasetFile[]): Dataset => ({
    ...{ id, title: titles[id], description: m.data.files[id], files },
  });
  const ofKinds = (Object.keys(kinds) as Kind[]).map((kind) => ({
    id: kind,
    title: m.kinds[kind].many,
    description: t(dataset, { lead: m.kinds[kind].lead, name: siteConfig.name }),
    files: [
      { ...json(kind), schema: `schemas/${kind}.json` },
      csv(kind),
      ...(kind === 'topics' ? [file(kind, 'jsonld'), file(kind, 'ttl')] : []),
    ],
  }));
  return [
    ...ofKinds,
    of('claims', [json('claims'), csv('claims')]),
    of('costs', [json('costs'), csv('costs')]),
    of('graph', [json('graph')]),
    of('changes', [json('changes')]),
    of('export', [file('export', 'zip')]),
  ];
}

/** The anchor of a set of data on `/data/`. */
export const anchorOf = ({ id }: Pick<Dataset, 'id'>): string => `dataset-${id}`;

/** The address by which a set of data is known: its row on `/data/`. */
export const addressOfDataset = (dataset: Pick<Dataset, 'id'>, context: Addressed): string =>
  `${addressOfData(context)}#${anchorOf(dataset)}`;

/** The address of `/data/`, by which all data together are known. */
export const addressOfData = (context: Addressed): string => fullAddress(firstUrls(context).to('/data/'));

/** The full address of a file below `/api/v1/`. */
export const addressOfFile = (name: string, { urls }: Addressed): string => fullAddress(urls.file(`/api/v1/${name}`));

/** The address by which the files for programs together are known: the first one to read. */
export const addressOfService = (context: Addressed): string => addressOfFile('index.json', context);

/** All data as schema.org has it. */
export const describeData = (context: PageContext): LinkedNode => ({
  '@type': 'DataCatalog',
  '@id': addressOfData(context),
  name: context.t(context.m.linked.catalogue, { name: siteConfig.name }),
  description: context.m.data.page.lead,
  license: licenceAddress,
  publisher: describePublisher(context),
  dataset: listDatasets(context).map((dataset) => describeDataset(dataset, context)),
});

/** One set of data as schema.org has it. */
export function describeDataset(dataset: Dataset, context: PageContext): LinkedNode {
  return {
    '@type': 'Dataset',
    '@id': addressOfDataset(dataset, context),
    name: dataset.title,
    description: dataset.description,
    isAccessibleForFree: true,
    license: licenceAddress,
    creator: describePublisher(context),
    includedInDataCatalog: { '@id': addressOfData(context) },
    distribution: dataset.files.map(({ name, form }) => ({
      '@type': 'DataDownload',
      contentUrl: addressOfFile(name, context),
      encodingFormat: mediaTypes[form],
    })),
  };
}

/** The claims and costs of the page that shows both. */
export const describeFigures = (context: PageContext): LinkedNode => ({
  '@type': 'Dataset',
  '@id': fullAddress(firstUrls(context).to('/claims/')),
  name: context.m.data.claims.title,
  description: context.m.data.claims.lead,
  isAccessibleForFree: true,
  license: licenceAddress,
  creator: describePublisher(context),
  hasPart: ['claims', 'costs'].map((id) => ({ '@id': addressOfDataset({ id }, context) })),
  distribution: [csv('claims'), csv('costs')].map(({ name, form }) => ({
    '@type': 'DataDownload',
    contentUrl: addressOfFile(name, context),
    encodingFormat: mediaTypes[form],
  })),
});

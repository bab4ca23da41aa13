import { createHash } from 'node:crypto';
import { yearOf } from '../../model/figures.ts';
import { isPageKind } from '../../model/kinds.ts';
import type { PageContext } from '../../page.ts';
import {
  addressOfDataset,
  addressOfFile,
  addressOfService,
  type Dataset,
  type DatasetFile,
} from '../linked/datasets.ts';
import { licenceAddress } from '../linked/licence.ts';
import { identify, listOrNone, type LinkedNode } from '../linked/node.ts';
import { mediaTypes } from '../respond.ts';
import { figuresOf } from './claims.ts';
import { writeDataFile } from './files.ts';

/** A set of data with its files. `shared` is what holds for all of them. */
export async function createDataset(dataset: Dataset, shared: LinkedNode, context: PageContext): Promise<LinkedNode> {
  const address = addressOfDataset(dataset, context);
  const themes = listThemes(dataset.id, context);
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    ...shared,
    identifier: address,
    title: dataset.title,
    description: dataset.description,
    landingPage: address,
    updateFrequency: 'freq:irregular',
    theme: listOrNone(themes.flatMap((id) => identify('topics', id, context) ?? [])),
    keyword: listOrNone(themes.flatMap((id) => context.catalogue.find('topics', id)?.data.prefLabel ?? [])),
    temporal: describePeriod(listDates(dataset.id, context)),
    distribution: await Array.fromAsync(dataset.files, (file) => createDistribution(file, dataset, context)),
  };
}

async function createDistribution(file: DatasetFile, { title }: Dataset, context: PageContext): Promise<LinkedNode> {
  const { name, form, schema } = file;
  const address = addressOfFile(name, context);
  const bytes = Buffer.from(await writeDataFile(name, context));
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    identifier: address,
    title: `${title} (${name})`,
    ...{ accessURL: address, downloadURL: address, accessService: addressOfService(context) },
    licence: licenceAddress,
    accessRights: 'OPEN',
    mediaType: mediaTypes[form],
    conformsTo: schema && addressOfFile(schema, context),
    byteSize: bytes.length,
    checksum: {
      '@type': 'spdx:Checksum',
      checksumAlgorithm: 'spdx:checksumAlgorithm_sha256',
      checksumValue: createHash('sha256').update(bytes).digest('hex'),
    },
  };
}

/** The themes that the pages of a kind belong to. */
function listThemes(id: string, { catalogue }: PageContext): string[] {
  const entries = isPageKind(id) ? catalogue.list(id) : [];
  const topics = new Set(entries.flatMap(({ data }) => data.topics));
  return [...new Set([...topics].map((topic) => catalogue.find('topics', topic)?.data.broader ?? topic))].sort();
}

/** The days, months and years that a set of data tells of, as far as its records have them. */
function listDates(id: string, { catalogue }: PageContext): string[] {
  if (id === 'case-studies') return catalogue.list(id).flatMap(({ data: { started, ended } }) => [started, ended].filter((one) => one !== undefined)); // prettier-ignore
  if (id === 'reuse') return catalogue.list(id).map(({ data }) => data.date);
  if (id === 'follow-ups') return catalogue.list(id).map(({ data }) => data.on);
  return figuresOf(catalogue).flatMap((figure) => (`${figure.type}s` === id ? (yearOf(figure) ?? []) : []));
}

function describePeriod(dates: readonly string[]): LinkedNode | undefined {
  const [first] = dates;
  if (first === undefined) return undefined;
  const start = dates.reduce((least, date) => (date < least ? date : least), first);
  const end = dates.reduce((most, date) => (date > most ? date : most), first);
  return { '@type': 'dct:PeriodOfTime', startDate: typeDate(start), endDate: typeDate(end) };
}

const dateTypes: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' };

const typeDate = (date: string) => ({ '@type': dateTypes[date.length] ?? 'xsd:string', '@value': date });

import { languages, siteConfig } from '../../config.ts';
import type { PageContext } from '../../page.ts';
import { addressOfData, addressOfDataset, addressOfFile, addressOfService, listDatasets } from '../linked/datasets.ts';
import { licenceAddress } from '../linked/licence.ts';
import { addressOfPublisher, firstUrls, type LinkedNode } from '../linked/node.ts';
import { tagOf } from '../linked/page.ts';
import { addressOfTopics } from '../linked/terms.ts';
import { fullAddress } from '../site.ts';
import { dcatContext } from './dcat-context.ts';
import { createDataset } from './dcat-dataset.ts';
import { createExport } from './export.ts';

// What the model asks of values: https://co-cddo.github.io/ukgov-metadata-exchange-model/
const rest = 'https://www.wikidata.org/wiki/Q749568';
const beta = 'https://www.gov.uk/service-manual/agile-delivery/how-the-beta-phase-works';

/** All data of the site as a DCAT 3 catalogue, in the words of the UK Cross-Government Metadata Exchange Model. */
export async function createDcat(context: PageContext): Promise<object> {
  const { m, t } = context;
  // The model wants a day: where no record has one, it is that of the build.
  const { newest = context.today } = await createExport(context);
  const shared = describeShared(newest, context);
  const datasets = listDatasets(context);
  return {
    '@context': dcatContext,
    '@id': addressOfData(context),
    '@type': 'dcat:Catalog',
    ...shared,
    identifier: addressOfData(context),
    title: t(m.linked.catalogue, { name: siteConfig.name }),
    description: t(m.linked.catalogueLead, { name: siteConfig.name }),
    publisher: describeAgent(context),
    homepage: addressOfData(context),
    language: languages.map((lang) => `http://id.loc.gov/vocabulary/iso639-1/${tagOf(lang).slice(0, 2)}`),
    themeTaxonomy: addressOfTopics(context),
    service: createService(shared, context),
    // One after the other: each file is written to be measured, and not all of them fit into memory together.
    dataset: await Array.fromAsync(datasets, (dataset) => createDataset(dataset, shared, context)),
  };
}

/** What holds for the catalogue and for all in it. The library is published as a whole, so its version is its newest day. */
function describeShared(day: string, context: PageContext): LinkedNode {
  const us = addressOfPublisher(context);
  return {
    licence: licenceAddress,
    accessRights: 'OPEN',
    securityClassification: 'NOT_APPLICABLE', // for bodies that do not use the classification of government
    creator: us,
    publisher: us,
    contactPoint: {
      '@type': 'vcard:Kind',
      contactName: siteConfig.name,
      email: siteConfig.mailbox ? `mailto:${siteConfig.mailbox}` : undefined,
      url: `${siteConfig.repository.url}/issues`,
    },
    modified: day,
    version: day,
  };
}

const describeAgent = (context: PageContext): LinkedNode => ({
  '@id': addressOfPublisher(context),
  '@type': 'foaf:Organization',
  identifier: addressOfPublisher(context),
  title: siteConfig.name,
  name: siteConfig.name,
  homepage: fullAddress(firstUrls(context).to('/')),
});

const createService = (shared: LinkedNode, context: PageContext): LinkedNode => ({
  '@id': addressOfService(context),
  '@type': 'dcat:DataService',
  ...shared,
  identifier: addressOfService(context),
  title: context.t(context.m.linked.service, { name: siteConfig.name }),
  description: context.m.linked.serviceLead,
  version: '1',
  endpointURL: addressOfService(context),
  endpointDescription: addressOfFile('openapi.json', context),
  serviceType: rest,
  serviceStatus: beta,
  servesData: listDatasets(context).map((dataset) => addressOfDataset(dataset, context)),
});

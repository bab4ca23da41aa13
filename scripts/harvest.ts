import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { hasErrors } from '../src/model/problem.ts';
import { listSilent } from '../src/model/peers/silent.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { readContent } from './lib/read-content.ts';
import { quickReading } from './lib/readings.ts';
import { contentDir, dayOfRun, harvestReports, readAddress, showPath } from './lib/settings.ts';
import { eachPeer } from './harvest/each-peer.ts';
import { fetchInstance } from './harvest/fetch-instance.ts';
import { fetchRepository } from './harvest/fetch-repository.ts';
import { harvestPeer, type Peer } from './harvest/harvest-peer.ts';
import { readKept } from './harvest/keep.ts';
import { formatHarvest, formatSilent } from './harvest/report.ts';
import { writeRefusals } from './harvest/refusals.ts';

// npm run harvest [-- --peer ID [--accept-loss]]: copies what other collections have, and says what of it is not shown
await runCommand(async () => {
  const { values } = parseArgs({ options: { peer: { type: 'string' }, 'accept-loss': { type: 'boolean' } } });
  const messages = messagesFor('en');
  const { catalogue, problems } = await readContent(contentDir, quickReading(messages));
  if (hasErrors(problems.filter(({ file }) => file.endsWith('peers.yaml'))))
    throw new UsageFault('content/peers.yaml has faults: npm run check lists them.');
  const peers = catalogue.list('peers').map(({ data }) => data);
  const wanted = peers.filter(({ id }) => values.peer === undefined || id === values.peer);
  if (values.peer !== undefined && !wanted.length) throw new UsageFault(`content/peers.yaml has no ${values.peer}.`);
  if (!peers.length) console.log('content/peers.yaml names no other collection: there is nothing to fetch.');
  const { site, base } = readAddress();
  const fetch = (peer: Peer) => (peer.repository === undefined ? fetchInstance(peer.url ?? '') : fetchRepository(peer));
  const acceptLoss = values['accept-loss'] === true;
  if (acceptLoss && values.peer === undefined)
    throw new UsageFault('--accept-loss needs --peer and the id of the source.');
  const basis = {
    content: contentDir,
    local: catalogue,
    messages,
    today: dayOfRun,
    site: new URL(base, site).href,
    fetch,
    acceptLoss,
  };
  const failed = await eachPeer(wanted, contentDir, async (peer) => {
    const harvest = await harvestPeer(peer, basis);
    console.log(formatHarvest(peer.name, harvest));
    const report = writeRefusals(harvestReports, peer.name, harvest);
    if (report) console.log(`  ${showPath(report)} says this for those who can mend it.`);
  });
  const states = peers.map(({ id, repository }) => ({
    id,
    isPinned: repository !== undefined,
    harvest: readKept(contentDir, id),
  }));
  for (const silent of listSilent(states, dayOfRun)) console.log(formatSilent(silent));
  return failed ? 1 : 0;
});

import { findLocal } from './localise.ts';
import type { PageContext } from './page.ts';
import type { PeerSite } from './peer-sites.ts';
import { createPeerUrls, type Urls } from './urls.ts';

/** The context of what belongs to another collection: its entries with our lists, at addresses below its folder. */
export function enterPeer(context: PageContext, peer: PeerSite): PageContext {
  const place = (urls: Urls) => createPeerUrls(urls, { ...peer, homes: peer.harvest.homes });
  const urlsOf: PageContext['urlsOf'] = (language) => {
    const urls = context.urlsOf(language);
    return urls && place(urls);
  };
  const catalogue = findLocal({ catalogue: peer.catalogue, lang: context.lang });
  return { ...context, catalogue, urls: place(context.urls), urlsOf, peer, own: context };
}

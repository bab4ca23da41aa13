import { siteConfig } from '../../config.ts';
import type { PageContext } from '../../page.ts';
import { describeSite, fullAddress } from '../site.ts';
import { licenceAddress } from './licence.ts';
import { addressOfPublisher, firstUrls, type LinkedNode } from './node.ts';

/** The language of a page as its `lang` has it: the pseudo-language is English. */
export const tagOf = (lang: string): string => (lang === 'en-XA' ? 'en' : lang);

/** A page that is about nothing in particular, such as a list; one that tells that nothing is here has no address. */
export function describePage(title: string, path: string | undefined, context: PageContext): LinkedNode {
  return {
    '@type': 'WebPage',
    '@id': path && fullAddress(path),
    name: title,
    inLanguage: tagOf(context.lang),
    isPartOf: fullAddress(firstUrls(context).to('/')),
  };
}

/** The way from the first page to this one; nothing for the first page itself, which no way leads to. */
export function describeTrail(
  title: string,
  trail: readonly { text: string; href: string }[],
  { m, urls }: PageContext,
): LinkedNode {
  const steps = [{ text: m.site.home, href: urls.to('/') }, ...trail, { text: title, href: undefined }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: href === undefined ? undefined : { '@id': fullAddress(href) },
    })),
  };
}

/** The site itself, who publishes it, and how it is searched. */
export function describeWebsite(context: PageContext): LinkedNode {
  const { lang, urls } = context;
  const home = fullAddress(firstUrls(context).to('/'));
  const search = fullAddress(urls.to('/search/'));
  return {
    '@type': 'WebSite',
    '@id': home,
    url: home,
    name: siteConfig.name,
    description: describeSite(context),
    inLanguage: tagOf(lang),
    license: licenceAddress,
    publisher: describePublisher(context),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Who publishes this site. */
export const describePublisher = (context: PageContext): LinkedNode => ({
  '@type': 'Organization',
  '@id': addressOfPublisher(context),
  name: siteConfig.name,
  url: fullAddress(firstUrls(context).to('/')),
});

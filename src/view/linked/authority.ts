import type { Entry } from '../../model/entry.ts';
import { predecessorsOf } from '../predecessors.ts';
import type { PageContext } from '../../page.ts';
import { identify, listOrNone, referTo, type LinkedNode } from './node.ts';

/** An authority as the register knows it. Of who took over and from whom, which schema.org has no word for, Dublin Core tells. */
export function describeAuthority(authority: Entry<'authorities'>, context: PageContext): LinkedNode {
  const { id, data } = authority;
  const { officialName, shortName, nameCy, altNames, gssCode, combinedAuthority, successors } = data;
  const others = [shortName, ...altNames].filter((name) => name !== officialName);
  return {
    '@type': 'GovernmentOrganization',
    '@id': identify('authorities', id, context),
    name: officialName,
    alternateName: listOrNone([...others, ...(nameCy ? [{ '@value': nameCy, '@language': 'cy' }] : [])]),
    url: data.website,
    identifier: gssCode && { '@type': 'PropertyValue', propertyID: 'GSS', value: gssCode },
    areaServed: {
      '@type': 'AdministrativeArea',
      name: shortName,
      containedInPlace: [...new Set([data.region, data.nation])].map((name) => ({
        '@type': 'AdministrativeArea',
        name,
      })),
    },
    foundingDate: data.established,
    dissolutionDate: data.abolished,
    memberOf: combinedAuthority && referTo('authorities', [combinedAuthority], context),
    'dcterms:isReplacedBy': referTo('authorities', successors, context),
    'dcterms:replaces': referTo('authorities', predecessorsOf(context.catalogue).get(id) ?? [], context),
  };
}

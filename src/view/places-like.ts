import type { Entry, PageEntry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { listShared } from './authority.ts';
import { linkTo, linkToKey, type Part } from './rows.ts';

type Authority = Entry<'authorities'>;

/** Places like an authority, each with why. */
export function listPlacesLike(authority: Authority, context: PageContext): { place: Part; reason: string }[] {
  const { catalogue, m } = context;
  return catalogue.insights.places.like(authority).map(({ authority: other, reasons }) => ({
    place: linkTo(context, 'authorities', other.id),
    reason: reasons.map((reason) => m.authority.likeness[reason]).join(', '),
  }));
}

/** The practices that an authority has a record of, newest first, with what it did. */
export function listAdopted(
  authority: Authority,
  context: PageContext,
): { link: Part; verdict: string; date: string }[] {
  const { catalogue, m } = context;
  return catalogue.insights.adoptedBy(authority.id).map(({ data }) => {
    return {
      link: linkToKey(context, data.practice),
      verdict: m.adoption.verdicts[data.verdict],
      date: data.date.slice(0, 4),
    };
  });
}

const mostElsewhere = 5;

/** What places like an authority shared or took up and it has not, nearest place first. */
export function listElsewhere(authority: Authority, context: PageContext): { link: Part; by: Part }[] {
  const { catalogue } = context;
  const own = new Set(practicesOf(authority, context));
  const found = new Map<string, { link: Part; by: Part }>();
  for (const { authority: other } of catalogue.insights.places.like(authority, 12)) {
    for (const practice of practicesOf(other, context)) {
      if (own.has(practice) || found.has(practice)) continue;
      found.set(practice, { link: linkToKey(context, practice), by: linkTo(context, 'authorities', other.id) });
    }
  }
  return [...found.values()].slice(0, mostElsewhere);
}

function practicesOf(authority: Authority, context: PageContext): string[] {
  const shared = listShared(authority, context).map(({ kind, id }: PageEntry) => `${kind}/${id}`);
  const adopted = context.catalogue.insights
    .adoptedBy(authority.id)
    .filter(({ data }) => ['adopted', 'adapted'].includes(data.verdict));
  return [...shared, ...adopted.map(({ data }) => data.practice)];
}

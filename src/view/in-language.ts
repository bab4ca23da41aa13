import { remember } from '../model/remember.ts';

/** Computes something once for each catalogue in each language, and keeps it as long as the catalogue. */
export function rememberInLanguage<C extends { catalogue: object; lang: string }, V extends object>(
  compute: (context: C) => V,
): (context: C) => V {
  const knownOf = remember<object, Map<string, V>>(() => new Map());
  return (context) => {
    const known = knownOf(context.catalogue);
    const value = known.get(context.lang) ?? compute(context);
    known.set(context.lang, value);
    return value;
  };
}

import { fill, type Messages } from '../../model/words.ts';

/** What was changed in a typed text that its writer should know: what, and how often. */
export interface Remark {
  /** Hidden characters removed; addresses that no link can have; pictures that are linked, not shown; words kept as typed. */
  name: keyof Messages['typed']['remarks'];
  count: number;
}

/** A remark in words, such as "1 invisible character was removed." */
export function formatRemark({ name, count }: Remark, { typed }: Messages): string {
  const { one, many } = typed.remarks[name];
  return count === 1 ? one : fill(many, { count });
}

import type { AnyEntry } from '../entry.ts';
import type { Finding } from '../problem.ts';
import { authorityTime } from './authority-time.ts';
import { claimUnknown } from './claim-unknown.ts';
import { coverage } from './coverage.ts';
import { datesOrder } from './dates-order.ts';
import { headingOrder } from './heading-order.ts';
import { idRepeated } from './id-repeated.ts';
import { lifecycleDay } from './lifecycle-day.ts';
import { licence } from './licence.ts';
import { linkText } from './link-text.ts';
import { linkUnknown } from './link-unknown.ts';
import { notWritten } from './not-written.ts';
import { personalContact } from './personal-contact.ts';
import { pictureMissing } from './picture-missing.ts';
import { redirect } from './redirect.ts';
import { referenceUnknown } from './reference-unknown.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sectionMissing } from './section-missing.ts';
import { sources } from './sources.ts';
import { topicUnknown } from './topic-unknown.ts';
import { translation } from './translation.ts';

/** The rules that every entry is held against once its own file is sound. */
export const rules: readonly Rule[] = [
  topicUnknown,
  referenceUnknown,
  linkUnknown,
  claimUnknown,
  sectionMissing,
  headingOrder,
  pictureMissing,
  sources,
  datesOrder,
  idRepeated,
  authorityTime,
  personalContact,
  linkText,
  coverage,
  notWritten,
  translation,
  redirect,
  lifecycleDay,
  licence,
];

/** Everything the rules find wrong with an entry. */
export function checkEntry(entry: AnyEntry, context: RuleContext): Finding[] {
  return rules.flatMap((rule) => rule(entry, context));
}

import { z } from 'zod';
import { isDay } from '../is-day.ts';

/** Non-empty text of at most `max` characters, without spaces at either end. */
export const text = (max = 500) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\S[\s\S]*$/)
    .regex(/\S$/);

/** An entry's id: kebab-case, also the file's name. */
export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The name of a cost in its case study, also the end of its address. */
export const costName = z
  .string()
  .max(80)
  .regex(/^cost-[a-z0-9]+(-[a-z0-9]+)*$/);

/** The end of the address of a figure on its case study: `claim-fewer-calls`, `cost-staff`. */
export const figureAnchor = z
  .string()
  .max(90)
  .regex(/^(claim|cost)-[a-z0-9]+(-[a-z0-9]+)*$/);

/** A reference whose field allows several kinds: `standards/open-referral-uk`. */
export const reference = z.string().regex(/^(case-studies|standards|guides|collaborations)\/[a-z0-9]+(-[a-z0-9]+)*$/);

/** A reference to any page of an entry, those of topics and terms included: `topics/open-data`, `glossary/CDIC`. */
export const pageReference = z
  .string()
  .regex(/^((case-studies|standards|guides|topics|authorities)\/[a-z0-9]+(-[a-z0-9]+)*|glossary\/\S[^/]*)$/);

/** A web address: http or https, a host, no user name. */
export const url = z
  .string()
  .max(2000)
  .refine(isWebAddress, { params: { is: 'url' } });

/** A day, month or year as far as it is known: `2018-07-04`, `2018-07`, `2018`. */
export const partialDate = z
  .union([z.string(), z.int().transform(String)])
  .refine(isPartialDate, { params: { is: 'date' } });

/** A whole day: `2018-07-04`. */
export const day = z.string().refine(isDay, { params: { is: 'day' } });

/** A calendar year, 1900 to 2100. */
export const year = z.int().min(1900).max(2100);

/** Whether a value is an http(s) address with a host and without user name or password. */
export function isWebAddress(value: string): boolean {
  if (/[\s\\\u0000-\u0020\u007f-\u00a0\ufffd]/u.test(value)) return false;
  if (!/^https?:\/\/[^/]/i.test(value) || /^https?:\/\/[^/?#]*@/i.test(value)) return false;
  const address = URL.parse(value);
  return address !== null && address.host !== '';
}

/** Whether a value is a day, a month or a year that exists. */
export function isPartialDate(value: string): boolean {
  if (/^\d{4}$/.test(value)) return true;
  return isDay(/^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value);
}

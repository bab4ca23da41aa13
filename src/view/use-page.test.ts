import { expect, test } from 'vitest';
import { createEntry, createPageContext } from '../../tests/support/page-context.ts';
import { siteConfig } from '../config.ts';
import { createPageUse } from './use-page.ts';

const leeds = createEntry('authorities', 'leeds');
const use = (more: object, base = '/') => {
  const entry = createEntry('case-studies', 'bins', more);
  return createPageUse(entry, createPageContext([leeds, entry], base));
};

test('a citation names the page, the site, the version and the full address; the day of reading is left open', () => {
  const { citation } = use({
    writtenFrom: 'public-sources',
    reviewed: { on: '2024-05-01', by: 'A', checked: ['All'] },
  });
  expect(citation).toBe(
    `“Fewer missed bins”. ${siteConfig.name}, version of 1 May 2024. ${siteConfig.url}/case-studies/bins/ (accessed on … )`,
  );
});

test('who did the work is its author only where they wrote it; without a review the version is that of the site', () => {
  const { citation } = use({ writtenFrom: 'own-work' });
  expect(citation).toMatch(/^Leeds City Council: “Fewer missed bins”\. .*, version of 1 June 2026\. /);
});

test('the address is below the base path', () => {
  expect(use({}, '/folder/').address).toBe(`${siteConfig.url}/folder/case-studies/bins/`);
});

test('a letter holds title, summary and address, and no sign of them is lost on the way', () => {
  const [title, summary] = ["Bins & 'boxes': 50% #1?", 'Crews missed “ŵ” + a\\b. A=b; they said so.'];
  const { mail } = use({ title, summary });
  expect(mail).toMatch(/^mailto:\?subject=[^&=#'" ]+&body=[^&=#'" ]+$/);
  const query = new URLSearchParams(mail.replace('mailto:?', ''));
  expect(query.get('subject')).toBe(`${title} – ${siteConfig.name}`);
  expect(query.get('body')).toBe(`${summary}\r\n\r\n${siteConfig.url}/case-studies/bins/`);
});

import { expect, test } from 'vitest';
import { findContacts, isPersonal } from './personal.ts';

test.each([
  ['Write to open.data@leeds.gov.uk or 0113 222 4444.', ['open.data@leeds.gov.uk', '0113 222 4444']],
  ['Ring +44 (0)20 7946 0000, or 07700 900123', ['+44 (0)20 7946 0000', '07700 900123']],
  ['In 2018 and 2019, 4,800 of 7,700,900 homes', []],
  ['Contract 0123456789012345, order 2024-05-06-0012', []],
  ['@leeds and a@b', []],
])('in %j: %j', (text, found) => {
  expect(findContacts(text).map((one) => one.found)).toEqual(found);
});

test.each([
  'jane.smith@leeds.gov.uk',
  'j_smith2@example.gov.uk',
  'waste@gmail.com',
  'team.digital@hotmail.co.uk',
  '07700 900123',
  '0113 222 4444',
  '+44 7700 900123',
])('%s looks personal', (contact) => {
  expect(isPersonal(contact)).toBe(true);
});

test.each([
  'open.data@leeds.gov.uk',
  'digital@leeds.gov.uk',
  'press-office@example.org',
  '0300 123 4567',
  '0808 157 0000',
])('%s is a team\u2019s', (contact) => {
  expect(isPersonal(contact)).toBe(false);
});

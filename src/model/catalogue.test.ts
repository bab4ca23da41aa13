import { expect, test } from 'vitest';
import { createCatalogue } from './catalogue.ts';

test('an empty catalogue finds nothing and lists nothing', () => {
  const catalogue = createCatalogue([]);
  expect(catalogue.find('topics', 'open-data')).toBeUndefined();
  expect(catalogue.list('case-studies')).toEqual([]);
});

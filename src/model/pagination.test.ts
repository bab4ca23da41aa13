import { expect, test } from 'vitest';
import { listPageNumbers } from './pagination.ts';

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 5, [1, 2, undefined, 5]],
  [3, 5, [1, 2, 3, 4, 5]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [200, 417, [1, undefined, 199, 200, 201, undefined, 417]],
  [417, 417, [1, undefined, 416, 417]],
])('page %i of %i', (page, pages, numbers) => {
  expect(listPageNumbers(page, pages)).toEqual(numbers);
});

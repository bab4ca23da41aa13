import { expect, test } from 'vitest';
import { readWrittenDate } from './written-date.ts';

test.each([
  ['4 July 2018', '2018-07-04'],
  ['04 Jul 2018', '2018-07-04'],
  ['4th July, 2018', '2018-07-04'],
  ['  1ST  SEPT.  2018 ', '2018-09-01'],
  ['July 4, 2018', '2018-07-04'],
  ['July 4th 2018', '2018-07-04'],
  ['July 2018', '2018-07'],
  ['may 2018', '2018-05'],
  ['29 February 2016', '2016-02-29'],
  ['2018-7-4', '2018-07-04'],
  ['2018/07/04', '2018-07-04'],
  ['2018.12.25', '2018-12-25'],
  ['25/12/2018', '2018-12-25'],
  ['12/25/2018', '2018-12-25'],
  ['25.12.2018', '2018-12-25'],
  ['07/07/2018', '2018-07-07'],
  ['07/2018', '2018-07'],
  ['2018-7', '2018-07'],
])('%s is %s', (text, date) => {
  expect(readWrittenDate(text)).toEqual({ date });
});

test.each([
  ['04/07/2018', '2018-07-04', '2018-04-07'],
  ['1-2-2018', '2018-02-01', '2018-01-02'],
])('%s can be two days', (text, one, other) => {
  expect(readWrittenDate(text)).toEqual({ either: [one, other] });
});

test.each([
  ...['', 'Spring 2018', '31 February 2018', '29 February 2018', '32/12/2018', '25/12/18', '2018/19', '2018-13', '0/5/2018'],
  ...['2018-9', '2019-0', '2018/07', '4 July', 'about 4 July 2018', '4 July 2018 to 5 July 2018', '4-July-2018', '99'],
  ...['2018-07-04T10:00:00Z', '2018/07-04', '4 July 0018', 'July 18', '1 Juli 2018'],
])('%s says no date for certain', (text) => {
  expect(readWrittenDate(text)).toBeUndefined();
}); // prettier-ignore

import { expect, test } from 'vitest';
import { isOwnAddress, isSafeAddress, pictureName } from './addresses.ts';

test.each([
  ...['https://www.gov.uk', 'http://www.gov.uk/a?b=c#d', 'HTTPS://WWW.GOV.UK', 'https://[2001:db8::1]/a'],
  ...['https://www.gov.uk:8443/a', 'https://cy.example/tŷ', 'https://www.gov.uk/a@b', 'https://www.gov.uk/a%20b'],
  ...['mailto:team@example.gov.uk', 'tel:+441132224444', '#sources', '../case-studies/data-mill-north.mdx#lessons'],
  ...['./other.mdx', '/topics', '../topics.yaml#open-data', '?q=a', 'a_(b)'],
])('readers may be sent to %s', (url) => {
  expect(isSafeAddress(url)).toBe(true);
});

test.each([
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:x',
  ],
  ...['vbscript:x', 'data:text/html,x', 'file:///etc/passwd', 'blob:https://a.example/1', 'intent://scan/#Intent;end'],
  ...['ftp://a.example', 'about:blank', 'view-source:https://www.gov.uk', 'x-thing:y', 'ws://a.example'],
  ...[
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:\\\\evil.example',
    'https:evil.example',
    'https:///a',
  ],
  ...['https://user@evil.example', 'https://user:secret@evil.example', 'https://www.gov.uk@evil.example/', 'https://'],
  ...[
    'https://www.gov.uk/a b',
    'https://www.gov.uk/\na',
    'https://www.gov.uk/\u00a0',
    `https://a.example/${'a'.repeat(2000)}`,
  ],
])('nobody is sent to %j', (url) => {
  expect(isSafeAddress(url)).toBe(false);
});

test('what has neither scheme nor host stays on this site', () => {
  expect(['../a.mdx', '/topics', '#a', '?q=a', './a:b'].map(isOwnAddress)).toEqual(Array(5).fill(true));
  expect(['https://a.example', 'MAILTO:a@b.example', '//a.example'].map(isOwnAddress)).toEqual(Array(3).fill(false));
});

test.each([
  ['./images/chart.png', 'chart.png'],
  ['./chart.jpg', 'chart.jpg'],
  ['./images/Leeds_2018-07.jpeg', 'Leeds_2018-07.jpeg'],
  ['./images/a.webp', 'a.webp'],
])('%s is the picture %s', (url, name) => {
  expect(pictureName(url)).toBe(name);
});

test.each([
  ...[
    'images/a.png',
    '../images/a.png',
    './images/../a.png',
    './images/a/b.png',
    '/images/a.png',
    'a.png',
    './images/',
  ],
  ...[
    './images/a.svg',
    './images/a.gif',
    './a.tiff',
    './a.png.html',
    './.secret.png',
    './-a.png',
    './images/a.png?raw',
  ],
  ...['https://a.example/a.png', 'data:image/png;base64,AA', './images/a%2fb.png', './images\\a.png', './a.png\n'],
  ...[`./images/${'a'.repeat(90)}.png`, './images/ŵ.png', './images/a b.png', ''],
])('%j is no picture', (url) => {
  expect(pictureName(url)).toBeUndefined();
});

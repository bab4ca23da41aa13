import { expect, test } from 'vitest';
import { messagesFor } from '../../src/messages/index.ts';
import { createLeadingPage } from './page.ts';

const create = (target: string) =>
  createLeadingPage({
    lang: 'cy',
    href: '/cy/x/',
    canonical: 'https://a.example/cy/x/',
    script: '/moved.js',
    target,
    messages: messagesFor('cy'),
  });

test.each([
  [
    'in its own language',
    '<h1 class="title" data-x lang="en">\n  Bins &amp; bags </h1>',
    ' lang="en">Bins &amp; bags</a>',
  ],
  ['in the language of the page', '<h1 class="title">Biniau</h1>', '"/cy/x/">Biniau</a>'],
  ['by its title, where it has no heading', '<title>Biniau</title>', '"/cy/x/">Biniau</a>'],
  ['by its title, where its heading is more than words', '<title>Biniau</title><h1>A <b>b</b></h1>', '>Biniau</a>'],
])('what moved is named %s', (_, target, link) => {
  expect(create(target)).toContain(link);
});

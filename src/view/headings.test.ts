import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { readBoth } from '../../tests/support/case-study.ts';
import { everything } from '../../tests/support/everything.ts';
import { linkHeadings } from './headings.ts';

type Node = DefaultTreeAdapterMap['node'];
const listAnchors = (html: string) => {
  const found: Record<string, string>[] = [];
  const visit = (node: Node): void => {
    if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && value === 'anchor'))
      found.push(Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
};

test('each h2 and h3 has a link to itself beside it, named by it; deeper ones have none', () => {
  const body = '## A *new* "way" & <kbd>more</kbd>[^report]\n\nText\n\n### Sub\n\n#### Deeper\n\n## Again\n';
  for (const { html, outline } of readBoth(body)) {
    const anchors = listAnchors(linkHeadings(html ?? ''));
    const slugs = outline?.headings.filter(({ depth }) => depth < 4).map(({ slug }) => `#${slug}`);
    expect(anchors.map(({ href }) => href)).toEqual(slugs);
    expect(anchors.map((anchor) => `#${anchor['aria-labelledby']}`)).toEqual(slugs);
  }
});

test('nothing else of a text changes', () => {
  for (const { html = '' } of readBoth(everything)) {
    const linked = linkHeadings(html);
    const without = linked.replace(
      /<div class="heading[^>]*>(<h[23] .*?<\/h[23]>)<a class="anchor".*?<\/a><\/div>/gs,
      '$1',
    );
    expect(linked).not.toBe(html);
    expect(without).toBe(html);
  }
});

test('what came of the work and what did not work are marked, and no other section', () => {
  for (const { html } of readBoth('## Problem\n\n## Outcomes\n\n## What did not work\n\n### Outcomes\n')) {
    const classes = [...linkHeadings(html ?? '').matchAll(/class="(heading[^"]*)"/g)].map(([, name]) => name);
    expect(classes).toEqual([
      'heading heading--2',
      'heading heading--2 heading--came',
      'heading heading--2 heading--failed',
      'heading heading--3',
    ]);
  }
});

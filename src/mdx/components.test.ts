import { expect, test } from 'vitest';
import { findUnsafe } from '../../scripts/lib/html-safety.ts';
import { listFindings, writeBoth } from '../../tests/support/case-study.ts';
import { components } from './components/index.ts';

// Tokens are written with control characters, which would hide in a snapshot.
const show = (html: string) =>
  html.replace(
    /[\u0001-\u0004]/g,
    (token) => ({ '\u0001': '⟦link⟧', '\u0002': '⟦picture⟧', '\u0004': '⟦help⟧' })[token] ?? '⟦words⟧',
  );

test('the components are those that contributors were promised', () => {
  expect([...components.keys()]).toEqual([
    ...['Callout', 'Quote', 'Figure', 'Details', 'Steps', 'Step', 'KeyFact', 'KeyFacts', 'NotKnown', 'Download'],
    ...['br', 'sup', 'sub', 'abbr', 'kbd'],
  ]);
});

test.each([...components])('the example of %s is accepted by both parsers and written safely', (name, component) => {
  const [verdict] = writeBoth(component.example);
  expect(component.example).toContain(`<${name}`);
  expect(findUnsafe(verdict)).toEqual([]);
  expect(show(verdict)).toMatchSnapshot();
});

test.each([...components])('the example of %s is written alike by both parsers', (_, component) => {
  const [verdict, build] = writeBoth(component.example);
  expect(build).toBe(verdict);
});

test.each(['callout', 'CALLOUT', 'Callout.Box', 'KeyFact2', 'div', 'BR', 'toString', 'constructor', '__proto__'])(
  '<%s> is no component',
  (name) => {
    for (const findings of listFindings(`a\n\n<${name} />`)) expect(findings).toEqual(['SP203 3:1']);
  },
);

test('words in a component are words: nothing of them becomes HTML', () => {
  const title = '"&quot;>&lt;script>alert(1)&lt;/script>"'.slice(1, -1);
  for (const html of writeBoth(`<Callout title="${title}">\n\n&lt;script>\n\n</Callout>`)) {
    expect(findUnsafe(html)).toEqual([]);
    expect(html).not.toMatch(/<script/i);
  }
});

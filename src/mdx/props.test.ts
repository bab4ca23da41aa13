import { describe, expect, test } from 'vitest';
import { parsers } from '../../tests/support/case-study.ts';
import { components } from './components/index.ts';
import { readProps } from './props.ts';
import { visitTree, type TreeNode } from './tree.ts';

describe.each(parsers)('with the parser of the %s', (_, parse) => {
  const read = (body: string) => {
    const found: TreeNode[] = [];
    visitTree(parse(body), (node) => {
      if (node.type.startsWith('mdxJsx')) found.push(node);
    });
    const component = components.get(found[0]?.name ?? '');
    if (!found[0] || !component) throw new Error(`No component in ${body}`);
    return readProps(found[0], component);
  };
  const findings = (body: string) => read(body).findings.map(({ code, values }) => [code, values?.['name'] ?? '']);

  test('settings are read as they are written, with what is left out', () => {
    expect(read('<Callout>a</Callout>').props).toEqual({ type: 'note' });
    expect(read('<Callout type="tip" title="A &amp; B">a</Callout>').props).toEqual({ type: 'tip', title: 'A & B' });
    expect(read("<Callout title={'A'}>a</Callout>").props).toEqual({ type: 'note', title: 'A' });
    expect(read('<KeyFacts columns={2}>a</KeyFacts>').props).toEqual({ columns: 2 });
    expect(read('<KeyFacts columns="2">a</KeyFacts>').props).toEqual({ columns: 2 });
    expect(read('<KeyFact value={54.5} label="a" />').props).toEqual({ value: '54.5', label: 'a' });
    expect(read('<Details summary="A" open>a</Details>').props).toEqual({ summary: 'A', open: true });
    expect(read('<Details summary="A" open={false}>a</Details>').props).toEqual({ summary: 'A', open: false });
  });

  test.each([
    ['<Callout {...x}>a</Callout>', 'SP207', ''],
    ['<Callout id="a">a</Callout>', 'SP204', 'id'],
    ['<Callout onClick="a">a</Callout>', 'SP204', 'onClick'],
    ['<Callout class:list="a">a</Callout>', 'SP204', 'class:list'],
    ['<Callout __proto__="a">a</Callout>', 'SP204', '__proto__'],
    ['<Callout constructor="a">a</Callout>', 'SP204', 'constructor'],
    ['<Callout title="a" title="b">a</Callout>', 'SP208', 'title'],
    ['<Callout title={x}>a</Callout>', 'SP206', 'title'],
    ['<Callout title={`${x}`}>a</Callout>', 'SP206', 'title'],
    ['<Callout title={null}>a</Callout>', 'SP206', 'title'],
    ['<Callout type="danger">a</Callout>', 'SP205', 'type'],
    ['<Callout type="toString">a</Callout>', 'SP205', 'type'],
    ['<Callout title>a</Callout>', 'SP205', 'title'],
    ['<Callout title="">a</Callout>', 'SP205', 'title'],
    ['<KeyFacts columns={5}>a</KeyFacts>', 'SP205', 'columns'],
    ['<KeyFacts columns={1.5}>a</KeyFacts>', 'SP205', 'columns'],
    ['<KeyFacts columns="1e0">a</KeyFacts>', 'SP205', 'columns'],
    ['<Quote source="javascript:x">a</Quote>', 'SP205', 'source'],
    ['<Figure src="https://a.example/a.png" alt="a" />', 'SP205', 'src'],
    ['<Step>a</Step>', 'SP209', 'title'],
    ['<Figure src="./images/a.png" />', 'SP209', 'alt'],
  ])('%s is %s', (body, code, name) => {
    expect(findings(body)).toContainEqual([code, name]);
    expect(read(body).props).toEqual({});
  });

  test('a finding points at its setting, or at the component that lacks one', () => {
    expect(read('a\n\n<Callout\n  type="danger">a</Callout>').findings[0]?.place?.line).toBeGreaterThanOrEqual(3);
    expect(read('a\n\n<Figure src="./images/a.png" />').findings[0]?.place).toEqual({ line: 3, column: 1 });
  });

  test('the words that may be chosen are told', () => {
    expect(read('<Callout type="danger">a</Callout>').findings[0]?.values).toMatchObject({
      tag: 'Callout',
      choices: 'note, tip, warning, important',
    });
  });
});

import type { z } from 'zod';
import { findNearest } from '../model/nearest.ts';
import { unwrap } from '../model/validate.ts';
import type { Finding } from '../model/problem.ts';
import type { Component } from './components/component.ts';
import { readLiteral } from './literal.ts';
import { placeOf, type JsxAttribute, type TreeNode } from './tree.ts';

type Props = Record<string, unknown>;

/** Reads the attributes of a component: its props, or what is wrong with them. */
export function readProps(node: TreeNode, component: Component): { props: Props; findings: Finding[] } {
  const values = new Map<string, unknown>();
  const findings: Finding[] = [];
  for (const attribute of node.attributes ?? []) {
    const read = readAttribute(attribute, { node, component, values });
    if ('finding' in read) findings.push(read.finding);
    else values.set(read.name, read.value);
  }
  if (findings.length) return { props: {}, findings };
  const result = component.props.safeParse(Object.fromEntries(values));
  if (result.success) return { props: result.data, findings };
  return { props: {}, findings: result.error.issues.map((issue) => wordIssue(issue, { node, component, values })) };
}

interface Element {
  node: TreeNode;
  component: Component;
  values: Map<string, unknown>;
}

type Read = { name: string; value: unknown } | { finding: Finding };

function readAttribute(attribute: JsxAttribute, { node, component, values: seen }: Element): Read {
  const place = placeOf(attribute.position ? attribute : node);
  const tag = node.name ?? '';
  if (attribute.type !== 'mdxJsxAttribute' || !attribute.name)
    return { finding: { code: 'SP207', place, values: { tag } } };
  const name = attribute.name;
  const known = Object.keys(component.props.shape);
  if (!known.includes(name)) {
    return {
      finding: {
        code: 'SP204',
        place,
        values: { tag, name, known: known.join(', ') || '–', hint: findNearest(name, known) ?? '' },
      },
    };
  }
  if (seen.has(name)) return { finding: { code: 'SP208', place, values: { tag, name } } };
  const { value } = attribute;
  if (value === null || value === undefined) return { name, value: true };
  if (typeof value === 'string') return { name, value };
  const literal = value.value.trim() === '' ? undefined : readLiteral(value.value);
  if (literal === undefined) return { finding: { code: 'SP206', place, values: { tag, name } } };
  return { name, value: literal };
}

function wordIssue(issue: z.core.$ZodIssue, { node, component, values }: Element): Finding {
  const name = String(issue.path[0] ?? '');
  const attribute = node.attributes?.find((one) => one.name === name);
  const place = placeOf(attribute?.position ? attribute : node);
  const tag = node.name ?? '';
  if (!values.has(name)) return { code: 'SP209', place: placeOf(node), values: { tag, name } };
  return {
    code: 'SP205',
    place,
    values: { tag, name, choices: listChoices(component.props.shape[name] as z.core.$ZodType | undefined) },
  };
}

function listChoices(schema: z.core.$ZodType | undefined): string {
  const options = schema && (unwrap(schema as z.ZodType) as unknown as { options?: unknown[] }).options;
  return options?.every((option) => typeof option === 'string') ? options.join(', ') : '';
}

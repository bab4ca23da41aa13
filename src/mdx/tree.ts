import type { Nodes, Root } from 'mdast';
import type { Place } from '../model/problem.ts';

/** An attribute of a component as written: its text, a `{literal}` as source, or nothing after the name. */
export interface JsxAttribute {
  type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  name?: string;
  value?: string | { type: string; value: string } | null;
  position?: Position | undefined;
}

interface Position {
  start: { line: number; column: number; offset?: number | undefined };
  end: { line: number; column: number; offset?: number | undefined };
}

/** A node of the tree that both parsers make: mdast with MDX nodes, seen without trusting its type. */
export interface TreeNode {
  type: string;
  value?: string;
  name?: string | null;
  url?: string;
  lang?: string | null;
  meta?: string | null;
  align?: unknown[];
  alt?: string | null;
  title?: string | null;
  identifier?: string;
  label?: string | null;
  depth?: number;
  checked?: boolean | null;
  attributes?: JsxAttribute[];
  children?: TreeNode[];
  data?: Record<string, unknown>;
  position?: Position | undefined;
}

/** Turns a body into a tree, or throws a `ParseFault`. */
export type Parse = (body: string) => TreeNode;

/** Where and roughly why a parser gave up; its own words are never shown. */
export class ParseFault extends Error {
  readonly place: Place;
  constructor(place: Place, cause: unknown) {
    super('The text is not valid MDX', { cause });
    this.place = place;
  }
}

/** Where a node starts. */
export function placeOf(node: { position?: Position | undefined }): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** Visits a node and all below it, parents first; the list of ancestors is only good until `visit` returns. */
export function visitTree(
  node: TreeNode,
  visit: (node: TreeNode, ancestors: TreeNode[]) => void,
  ancestors: TreeNode[] = [],
): void {
  visit(node, ancestors);
  if (!node.children) return;
  ancestors.push(node);
  for (const child of node.children) visitTree(child, visit, ancestors);
  ancestors.pop();
}

/** The plain text of a node, literals included. */
export function textOf(node: TreeNode): string {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return '';
  if (node.value !== undefined) return node.value;
  return (node.children ?? []).map(textOf).join('');
}

/** The same tree with the type the mdast libraries ask for; only after the allow list has passed it. */
export function asMdast(tree: TreeNode): Root & Nodes {
  return tree as unknown as Root & Nodes;
}

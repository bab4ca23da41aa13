import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formIds } from '../../src/forms/form.ts';
import { forms } from '../../src/forms/forms.ts';
import { approvedLabel } from '../../src/forms/issue-form.ts';
import { messageLanguages, messagesFor } from '../../src/messages/index.ts';
import { root } from '../lib/settings.ts';
import { createIssueFiles } from './issue-forms.ts';

interface Element {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; description?: string; options?: string[]; multiple?: boolean };
  validations?: { required: boolean };
}

interface IssueForm {
  name: string;
  description: string;
  title: string;
  labels: string[];
  body: Element[];
}

const made = createIssueFiles(messageLanguages.map(messagesFor));

test('the issue forms are what the code makes of the questions: otherwise run `npm run docs`', () => {
  for (const { path, text } of made) {
    const file = join(root, path);
    expect(existsSync(file) && readFileSync(file, 'utf8'), path).toBe(text);
  }
  const there = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).map((name) => `.github/ISSUE_TEMPLATE/${name}`);
  expect(there.sort()).toEqual(made.map(({ path }) => path).sort());
});

// The rules of https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
test.each(formIds)('%s: the form keeps to what GitHub takes', (id) => {
  const form = parse(made.find(({ path }) => path.endsWith(`/${id}.yml`))?.text ?? '') as IssueForm;
  expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name', 'title']);
  for (const text of [form.name, form.description, form.title]) expect(text.length).toBeLessThanOrEqual(200);
  expect(form.labels).not.toContain(approvedLabel);
  const asked = form.body.filter(({ type }) => type !== 'markdown');
  expect(asked.map((one) => one.id)).toEqual(forms[id].questions.map((one) => one.id));
  expect(new Set(asked.map(({ attributes }) => attributes.label)).size).toBe(asked.length);
  for (const { type, id: name, attributes, validations } of asked) {
    expect(['input', 'textarea', 'dropdown']).toContain(type);
    expect(name).toMatch(/^[\w-]+$/);
    expect(attributes.description).toMatch(/\S/);
    expect([undefined, true]).toContain(validations?.required);
    const { options = [] } = attributes;
    expect(options.length > 0).toBe(type === 'dropdown');
    expect(new Set(options.map((option) => option.toLowerCase())).size).toBe(options.length);
    expect(options.map((option) => option.toLowerCase())).not.toContain('none');
    // GitHub joins several chosen ones with commas.
    if (attributes.multiple) expect(options.join('')).not.toContain(',');
  }
});

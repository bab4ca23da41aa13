import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAtGitHub, type AtGitHub } from '../../tests/support/at-github.ts';

let at: AtGitHub;
beforeAll(async () => {
  at = await startAtGitHub();
});
afterAll(() => at.close());

const add = (path: string, content = `${path}\n`) => ({ path, content });

test('what a branch adds and says is told, whatever came to main since; an unknown branch has nothing', async () => {
  at.repository.commit('told', [add('a.md'), add('b.md')], { message: 'Add two\n\nFrom-issue: 7' });
  at.repository.commit('told', [add('b.md', 'Changed.\n'), add('README.md', 'Changed.\n')], { message: 'Mend' });
  at.repository.commit('told', [{ path: 'a.md' }, add('c.md', 'a.md\n')], { message: 'Rename' });
  at.repository.commit('main', [add('meanwhile.md')]);
  expect(await at.open().fetchBranchChange('told')).toEqual({
    added: ['b.md', 'c.md'],
    messages: ['Add two\n\nFrom-issue: 7', 'Mend', 'Rename'],
  });
  expect(await at.open().fetchBranchChange('contribution/issue-9')).toBeUndefined();
  at.repository.git('branch', 'contribution/issue-9', 'main');
  expect(await at.open().fetchBranchChange('contribution/issue-9')).toEqual({ added: [], messages: [] });
});

test('the files that a pull request adds are told, all pages of them', async () => {
  const names = Array.from({ length: 130 }, (_, index) => `many/${String(index).padStart(3, '0')}.md`);
  at.repository.commit('many', [...names.map((name) => add(name)), add('README.md', 'Changed.\n')]);
  at.standIn.pulls.set(5, { head: 'many', state: 'open', merged: false });
  at.standIn.requests.length = 0;
  expect(await at.open().listAdded(5)).toEqual(names);
  expect(at.standIn.requests).toHaveLength(2);
});

import { GitHubFault, isUncertain } from './github-refusal.ts';

/** How something is made, and how it is found where it was made already. */
export interface Making<T> {
  make: () => Promise<T>;
  find: () => Promise<T | undefined>;
}

/**
 * Makes something on GitHub, once. Where the answer is lost it is looked for before anybody is told of a fault, because
 * a second try could make it twice.
 */
export async function makeOnce<T>({ make, find }: Making<T>): Promise<T> {
  try {
    return await make();
  } catch (fault) {
    if (!isUncertain(fault)) throw fault;
    const found = await find().catch(() => {
      const { message, status } = fault as GitHubFault;
      throw new GitHubFault(`${message} It may have been done all the same: look on GitHub first.`, status);
    });
    if (found === undefined) throw fault;
    return found;
  }
}

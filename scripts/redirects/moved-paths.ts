/** A page that moved, by kind and id: `authorities/leeds`. */
export interface Moved {
  from: string;
  to: string;
}

/** A file of the site under the address that it had before. */
export interface MovedFile {
  was: string;
  is: string;
}

/**
 * What lay at another address before pages moved: the page itself in every language, what lies below it, and files that
 * are called after it. What has been put at an old address since then stays.
 */
export function listMovedFiles(files: readonly string[], moved: readonly Moved[]): MovedFile[] {
  const there = new Set(files);
  const before = new Map<string, string[]>();
  for (const { from, to } of moved) before.set(to, [...(before.get(to) ?? []), from]);
  return files.flatMap((is) =>
    listKeys(is).flatMap(({ key, at }) =>
      (before.get(key) ?? [])
        .map((from) => ({ was: is.slice(0, at) + from + is.slice(at + key.length), is }))
        .filter(({ was }) => !there.has(was)),
    ),
  );
}

/** Each pair of folders, or of a folder and a file's name without its ending, that can be the kind and id of a page. */
function listKeys(path: string): { key: string; at: number }[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((folder, index) => {
    const name = parts[index + 1] ?? '';
    const id = index + 2 === parts.length ? name.replace(/\..*$/, '') : name;
    return { key: `${folder}/${id}`, at: parts.slice(0, index).reduce((sum, part) => sum + part.length + 1, 0) };
  });
}

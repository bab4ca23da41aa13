import { countFiles, isUnknown, type Pull } from './pull.ts';

/** What a reader of the report must know besides the problems, a line each; `name` says which pull request it is. */
export function listNotes(pull: Pull, name: string, errorsElsewhere: number): string[] {
  const { state, head, files, gaps } = pull;
  const notes = [
    state === 'open'
      ? `${name}, at commit ${head.slice(0, 12)}.`
      : `${name} is ${state} already. It was reviewed all the same, at commit ${head.slice(0, 12)}.`,
  ];
  if (gaps.includes('files'))
    notes.push(`GitHub lists only ${countFiles(pull)} of its files: the others were not checked.`);
  if (gaps.includes('modes')) {
    const count = files.filter(isUnknown).length;
    notes.push(`GitHub lists only a part of the repository, without ${count} of the files: these were not checked.`);
  }
  if (errorsElsewhere)
    notes.push(
      `With these changes other files have errors too (${errorsElsewhere}). npm run check lists those of today.`,
    );
  return notes;
}

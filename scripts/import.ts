import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messagesFor } from '../src/messages/index.ts';
import { hasErrors, sortProblems } from '../src/model/problem.ts';
import { runCommand, UsageFault } from './lib/command.ts';
import { readExport, writeContent } from './lib/import-content.ts';
import { listFiles } from './lib/read-content.ts';
import { formatReport, printable } from './lib/report.ts';
import { contentDir, historyFile, showPath } from './lib/settings.ts';

// npm run import -- FILE.zip: the content of an instance's export.zip into an empty content folder. All of it or nothing.
await runCommand(async () => {
  const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (!file || more.length) throw new UsageFault('Name one file: npm run import -- export.zip');
  if (!existsSync(file)) throw new UsageFault(`There is no file ${file}.`);
  if (listFiles(contentDir).length)
    throw new UsageFault(
      `${showPath(contentDir)}/ is not empty. An import needs an empty folder: CONTENT_DIR=folder npm run import -- ${file}`,
    );
  if (existsSync(historyFile))
    throw new UsageFault(`${showPath(historyFile)} tells of content that was here before. Move it away first.`);
  const { files, history, faults, problems } = await readExport(readFileSync(file));
  for (const fault of faults) console.error(printable(fault));
  if (problems.length)
    console.error(formatReport({ problems: sortProblems(problems), files: files.size }, 'terminal', messagesFor('en')));
  if (faults.length || hasErrors(problems)) {
    console.error('Nothing was written.');
    return 1;
  }
  writeContent({ files, history }, { folder: contentDir, historyFile });
  console.log(`${files.size} files in ${showPath(contentDir)}/`);
  return 0;
});

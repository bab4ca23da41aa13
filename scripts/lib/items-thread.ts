import { readItems, type ItemFile } from './items.ts';
import { answerStretches } from './two-threads.ts';

answerStretches((files: readonly ItemFile[]) => readItems([...files]));

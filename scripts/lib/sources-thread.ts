import { readPlaced } from './read-source.ts';
import { answerStretches } from './two-threads.ts';

answerStretches(readPlaced);

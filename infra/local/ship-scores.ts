import { writeFileSync } from 'node:fs';
import { allSampleScores } from './commands/sample.ts';
import { packed, readShipped, SHIPPED, shippedText } from './commands/shipped-scores.ts';
import { terminal } from './terminal.ts';

// The same scores may be packed otherwise by another Node: only what changed is written.
const text = shippedText(await allSampleScores(terminal()));
if (text !== readShipped()) writeFileSync(SHIPPED, packed(text));

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { openApi } from '../../../functions/model/api/openapi.ts';
import { programmeSchema } from '../../../functions/model/programme/index.ts';
import { scoresSchema } from '../../../functions/model/scores.ts';
import type { Terminal } from '../terminal.ts';
import { commandAnswers } from './answers.ts';
import { EXIT } from './exit.ts';

/**
 * The published JSON Schemas (draft 2020-12) and the description of the API, by file name: made from the schemas that the
 * functions check by.
 */
export function schemas(): Readonly<Record<string, unknown>> {
  return {
    'programme.schema.json': z.toJSONSchema(programmeSchema, { io: 'input' }),
    'openapi.json': openApi(),
    'scores.schema.json': z.toJSONSchema(scoresSchema, { io: 'output' }),
    'commands.schema.json': commandAnswers(),
  };
}

async function writeSchemas(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const entries = Object.entries(schemas());
  for (const [name, schema] of entries) await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  return entries.map(([name]) => join(folder, name));
}

/** `yardstick schema`: writes the schemas into a folder. */
export async function schemaCommand(args: string[], terminal: Terminal): Promise<number> {
  const { out } = parseArgs({ args, options: { out: { type: 'string', default: 'schemas' } } }).values;
  const files = await writeSchemas(out);
  for (const path of files) terminal.say(`✓ ${path}`);
  terminal.answer({ files });
  return EXIT.sent;
}

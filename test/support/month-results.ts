import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Delivery, deliverySchema } from '../../functions/model/run.ts';
import { type Scores, scoresSchema } from '../../functions/model/scores.ts';
import { path } from './sample-programme.ts';

const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

export const scoresOf = (results: string): Scores => scoresSchema.parse(JSON.parse(read(results, 'scores.json')));

/** What a validator that is not ours finds in scores.json against the published JSON Schema. */
export function schemaFaults(results: string): unknown {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(read(path('schemas/scores.schema.json'))));
  return validate(JSON.parse(read(results, 'scores.json'))) ? [] : validate.errors;
}

export const ledgerOf = (results: string): Delivery[] =>
  read(results, 'ledger.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => deliverySchema.parse(JSON.parse(line)));

export const mailsOf = (results: string): Buffer[] =>
  readdirSync(join(results, 'mail')).map((file) => readFileSync(join(results, 'mail', file)));

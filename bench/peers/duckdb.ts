import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import { itemIds } from '../sample/programme.ts';

const inputSchema = z.object({ file: z.string(), threads: z.int(), rounds: z.int() });

const { file, threads, rounds } = inputSchema.parse(JSON.parse(process.argv[2] ?? ''));
const answers = `STRUCT(${itemIds.map((id) => `${id} UTINYINT`).join(', ')})`;
const columns = `{id: 'VARCHAR', operator: 'VARCHAR', weight: 'DOUBLE', segments: 'STRUCT(region VARCHAR)', answers: '${answers}'}`;
const figures = itemIds.map((id) => {
  const score = `(answers.${id} - 1) / 9 * 100`;
  return `count(answers.${id}), sum(weight * ${score}) / sum(weight) FILTER (answers.${id} IS NOT NULL), var_samp(${score})`;
});
const query = `SELECT operator, segments.region AS region, count(*), ${figures.join(', ')}
  FROM read_json('${file}', format = 'newline_delimited', columns = ${columns})
  GROUP BY GROUPING SETS ((operator), (operator, region))`;

const connection = await (await DuckDBInstance.create(':memory:', { threads: String(threads) })).connect();
const seconds: number[] = [];
for (let round = 0; round <= rounds; round += 1) {
  const start = performance.now();
  const answer = await (await connection.run(query)).getRows();
  if (answer.length === 0) throw new Error('DuckDB found nothing');
  if (round > 0) seconds.push((performance.now() - start) / 1000);
}
process.stdout.write(JSON.stringify({ seconds }));

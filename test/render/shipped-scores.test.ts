import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readShipped, SHIPPED, shippedText } from '../../infra/local/commands/shipped-scores.ts';
import { gansuSample } from './support/samples.ts';

it('the shipped scores are those of the shipped sample', async () => {
  const current = shippedText((await gansuSample()).scores);
  expect(readShipped() === current, 'scores have changed: `npm run build` writes them anew').toBe(true);
  expect(statSync(SHIPPED).size).toBeLessThan(1_000_000);
});

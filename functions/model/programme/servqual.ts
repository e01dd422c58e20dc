import * as z from 'zod';
import { idSchema, textSchema } from '../text.ts';

const pairSchema = z
  .strictObject({ expectation: idSchema, perception: idSchema })
  .describe('Two items on one scale: what was expected of a service, and how it was found');

/**
 * Expectation and perception items by dimension. Parasuraman, Zeithaml and Berry (1988), Journal of Retailing 64(1), have
 * reliability, responsiveness, assurance, empathy and tangibles.
 */
export const servqualSchema = z
  .strictObject({
    dimensions: z.array(z.strictObject({ id: idSchema, name: textSchema, pairs: z.array(pairSchema).min(1) })).min(1),
  })
  .describe('Service-quality gaps: perception minus expectation of the same respondents');

import * as z from 'zod';

/** Something that a survey tool sent and the programme does not map; counted, so that nothing is dropped in silence. */
export const findingSchema = z.object({
  programme: z.string(),
  tool: z.string(),
  /** question: neither mapped nor ignored. choice: not mapped, the response was refused. refused: for another reason. */
  kind: z.enum(['question', 'choice', 'refused']),
  question: z.string(),
  /** The choice, without phone numbers and addresses; or the reason of a refusal. */
  choice: z.string().nullable(),
  /** The tool's id of the last response that had it. */
  response: z.string(),
  at: z.string(),
  times: z.number().default(1),
});
export type Finding = z.infer<typeof findingSchema>;

import * as z from 'zod';
import type { Env } from '../../functions/runtime/env-names.ts';
import type { LocalAccount } from './account.ts';
import { resourcesOf, type Template } from './template.ts';

/** A Lambda function of the template. */
export interface LocalFunction {
  readonly name: string;
  readonly arn: string;
  /** Its source file, from the root of the repository: `functions/run/gate-handler.ts`. */
  readonly entry: string;
  /** Exactly the environment that the template gives it. */
  readonly env: Env;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

const functionSchema = z.object({
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
});

/** The address of the template's API on AWS, as far as the stage; on this machine it has another one. */
const API_ADDRESS = /^https:\/\/[^./]+\.execute-api\.[^/]+\/[^/]+/;

/** Outputs of the template; the API has its address on this machine. */
export function outputsOf(template: Template, account: LocalAccount, apiUrl: string): Record<string, string> {
  const filled = (value: unknown) => z.coerce.string().parse(account.resolve(value)).replace(API_ADDRESS, apiUrl);
  return Object.fromEntries(Object.entries(template.Outputs).map(([name, { Value }]) => [name, filled(Value)]));
}

/**
 * The functions of the template that are ours: those whose metadata names their source file. CDK's own helpers (custom
 * resources) run on AWS only.
 * @param apiUrl address of the API on this machine: functions are told it in place of the one on AWS.
 */
export function functionsOf(template: Template, account: LocalAccount, apiUrl: string): LocalFunction[] {
  const here = (env: Env) =>
    Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value?.replace(API_ADDRESS, apiUrl)]));
  return resourcesOf(template, 'AWS::Lambda::Function').flatMap(({ id, resource }) => {
    const entry = resource.Metadata.YardstickEntry;
    if (typeof entry !== 'string') return [];
    const { Environment, Timeout, MemorySize } = functionSchema.parse(account.resolve(resource.Properties));
    return [
      {
        name: account.name(id),
        arn: account.arn(id),
        entry,
        env: here(Environment?.Variables ?? {}),
        timeoutSeconds: Timeout,
        memoryMegabytes: MemorySize,
      },
    ];
  });
}

import { z } from 'zod';
import { ENV, required } from '../../functions/runtime/env-names.ts';
import { SHARDS } from '../../functions/store/keys.ts';
import { localAccount } from '../../infra/local/account.ts';
import { SAMPLE } from '../../infra/local/commands/sample.ts';
import { functionsOf } from '../../infra/local/functions.ts';
import { templateSchema, theResource } from '../../infra/local/template.ts';
import { synthesise } from '../../infra/synth.ts';

/** How the stack that is deployed counts a large month. */
export interface PartsAsDeployed {
  readonly shards: number;
  /** Answers of a month above which it is counted in parts. */
  readonly mapAbove: number;
  readonly atOnce: number;
  readonly gate: FunctionLimits;
  /** Counts a part. */
  readonly part: FunctionLimits;
  readonly score: FunctionLimits;
  /** Counts quotas at risk, once a day. */
  readonly warn: FunctionLimits;
}
interface FunctionLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

const machineSchema = z.object({
  States: z.object({ CountShards: z.object({ MaxConcurrency: z.int() }) }),
});

/** Read from the template for production. */
export function partsAsDeployed(): PartsAsDeployed {
  const template = templateSchema.parse(synthesise({ programmes: [SAMPLE.programme], stage: 'prod' }).template);
  const account = localAccount(template);
  const functions = functionsOf(template, account, '');
  const functionOf = (entry: string) => {
    const found = functions.find((fn) => fn.entry === entry);
    if (found === undefined) throw new Error(`the template has no ${entry}`);
    return found;
  };
  const limitsOf = (entry: string): FunctionLimits => {
    const { timeoutSeconds, memoryMegabytes } = functionOf(entry);
    return { seconds: timeoutSeconds, megabytes: memoryMegabytes };
  };
  const { resource } = theResource(template, 'AWS::StepFunctions::StateMachine');
  const definition = z.string().parse(account.resolve(resource.Properties.DefinitionString));
  return {
    shards: SHARDS.responses,
    mapAbove: Number(required(functionOf('functions/run/gate-handler.ts').env, ENV.mapAbove)),
    atOnce: machineSchema.parse(JSON.parse(definition)).States.CountShards.MaxConcurrency,
    gate: limitsOf('functions/run/gate-handler.ts'),
    warn: limitsOf('functions/run/warn-handler.ts'),
    part: limitsOf('functions/run/part-handler.ts'),
    score: limitsOf('functions/run/score-handler.ts'),
  };
}

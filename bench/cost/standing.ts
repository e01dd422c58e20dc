import { z } from 'zod';
import { SAMPLE } from '../../infra/local/commands/sample.ts';
import { synthesise } from '../../infra/synth.ts';
import type { Standing } from './usage.ts';

const templateSchema = z.looseObject({ Resources: z.record(z.string(), z.looseObject({ Type: z.string() })) });

/** Counted in the template of the stack for production, as it would be deployed. */
export function standingResources(): Standing {
  const { Resources } = templateSchema.parse(synthesise({ programmes: [SAMPLE.programme], stage: 'prod' }).template);
  const types = Object.values(Resources).map(({ Type }) => Type);
  const count = (type: string): number => types.filter((one) => one === type).length;
  return {
    secrets: count('AWS::SecretsManager::Secret'),
    keys: count('AWS::KMS::Key'),
    alarms: count('AWS::CloudWatch::Alarm'),
    metrics: count('AWS::Logs::MetricFilter'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
  };
}

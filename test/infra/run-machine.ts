import { readable } from '../../infra/reference/readable.ts';
import { only, templateOf } from './stack-under-test.ts';

const template = templateOf();
export const { Properties: machine } = only(template.findResources('AWS::StepFunctions::StateMachine'));
/** The state machine of the template, with names for what it refers to. */
export const definition = JSON.parse(readable(machine.DefinitionString));

/** After faults of Lambda itself. */
export const RETRY = {
  ErrorEquals: [
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ],
  IntervalSeconds: 2,
  MaxAttempts: 3,
  BackoffRate: 2,
  JitterStrategy: 'FULL',
};

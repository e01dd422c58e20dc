import type { Template } from 'aws-cdk-lib/assertions';
import Pbac from 'pbac';
import { ACCOUNT, localAccount, REGION } from '../../infra/local/account.ts';
import { templateSchema } from '../../infra/local/template.ts';
import { functionRoles, type Statement, statementsOfRole } from '../../infra/reference/roles.ts';

/** What is asked for: an action on one resource, with what a condition may look at. */
export interface Wish {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Whether policies, as CloudFormation resolves them, allow what is wished: nothing, unless a statement says so and none denies it. */
export function allows(statements: readonly Statement[], { action, resource, context = {} }: Wish): boolean {
  return new Pbac([{ Version: '2012-10-17', Statement: statements }]).evaluate({ action, resource, context });
}

/** The template with its names filled in: the ARN of a resource by the begin of its logical id, and what a role may do. */
export function simulated(template: Template) {
  const parsed = templateSchema.parse(template.toJSON());
  const account = localAccount(parsed);
  const arn = (begin: string): string => {
    const [id, ...others] = Object.keys(parsed.Resources).filter((name) => name.replace(/[0-9A-F]{8}$/, '') === begin);
    if (id === undefined || others.length > 0) throw new Error(`${others.length + 1} resources are called ${begin}`);
    return account.arn(id);
  };
  const roles = functionRoles(template);
  const statementsOf = (entry: string): Statement[] =>
    statementsOfRole(template, roles.get(entry) ?? '', account.resolve);
  const elsewhere = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
  return { arn, elsewhere, entries: [...roles.keys()], statementsOf };
}

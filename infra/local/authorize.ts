import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { LocalAccount } from './account.ts';
import type { GatewayError } from './gateway-response.ts';
import { FunctionError, type Invoke } from './invoke.ts';
import { functionIn } from './routes.ts';
import { resourcesOf, type Template } from './template.ts';

const authorizerSchema = z.object({
  Type: z.literal('REQUEST'),
  AuthorizerUri: z.string(),
  IdentitySource: z.string().startsWith('method.request.header.'),
  AuthorizerResultTtlInSeconds: z.number().default(300),
});

const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
/** An authorizer's answer; its context may hold texts, numbers and booleans, and reaches the function as texts. */
const answerSchema = z.object({
  principalId: z.string(),
  policyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.enum(['Allow', 'Deny']), Action: texts, Resource: texts })),
  }),
  usageIdentifierKey: z.string().optional(),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
});
type Answer = z.infer<typeof answerSchema>;

export type Authorization =
  | { readonly error: GatewayError }
  | {
      readonly error?: undefined;
      readonly context: Readonly<Record<string, string>>;
      /** Key that usage plans count by. */
      readonly usageKey: string | undefined;
    };

/** A call of a method, as far as authorizers see it. */
interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly methodArn: string;
  readonly requestId: string;
}

/** `*` stands for any characters, `?` for one. */
function fits(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text);
}

function allows({ policyDocument }: Answer, arn: string): boolean {
  const about = policyDocument.Statement.filter(
    (s) => s.Resource.some((r) => fits(r, arn)) && s.Action.some((a) => fits(a, 'execute-api:Invoke')),
  );
  return about.some((s) => s.Effect === 'Allow') && !about.some((s) => s.Effect === 'Deny');
}

/**
 * Asks the template's authorizers, and keeps an answer for as long as API Gateway would: a policy that names one path
 * only fails here too, when the same credential comes back for another.
 * @param now milliseconds.
 */
export function authorizers(template: Template, account: LocalAccount, invoke: Invoke, now: () => number) {
  const known = new Map(
    resourcesOf(template, 'AWS::ApiGateway::Authorizer').map(({ id, resource }) => [
      id,
      authorizerSchema.parse(account.resolve(resource.Properties)),
    ]),
  );
  const kept = new Map<string, { readonly until: number; readonly answer: Answer }>();

  return async (id: string, { headers, methodArn, requestId }: Asked): Promise<Authorization> => {
    const authorizer = known.get(id);
    if (authorizer === undefined) throw new Error(`the template has no authorizer ${id}`);
    const token = headers[authorizer.IdentitySource.replace('method.request.header.', '').toLowerCase()];
    if (typeof token !== 'string' || token === '') return { error: 'UNAUTHORIZED' };
    const key = `${id} ${token}`;
    try {
      const before = kept.get(key);
      const event = { type: 'REQUEST', methodArn, headers, requestContext: { requestId } };
      const answer =
        before && before.until > now()
          ? before.answer
          : answerSchema.parse(await invoke(functionIn(authorizer.AuthorizerUri), event));
      if (answer !== before?.answer)
        kept.set(key, { until: now() + authorizer.AuthorizerResultTtlInSeconds * 1000, answer });
      if (!allows(answer, methodArn)) return { error: 'ACCESS_DENIED' };
      return {
        context: { ...answer.context, principalId: answer.principalId },
        usageKey: answer.usageIdentifierKey,
      };
    } catch (error) {
      const refused = error instanceof FunctionError && error.errorMessage === 'Unauthorized';
      return { error: refused ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE' };
    }
  };
}

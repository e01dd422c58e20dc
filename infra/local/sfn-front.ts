import { createServer } from 'node:http';
import * as z from 'zod';
import { type RunInput, runInputSchema } from '../../functions/model/run.ts';
import type { Closers } from './closers.ts';
import type { Executions } from './executions.ts';
import { listen, stop } from './loopback.ts';
import { readBody } from './request-body.ts';

/** Largest input of an execution, bytes. */
const REQUEST_LIMIT = 300 * 1024;
const requestSchema = z.object({ stateMachineArn: z.string(), input: z.string() });
// As it was sent: the machine's tasks read it themselves.
const inputSchema = z.custom<RunInput>((input) => runInputSchema.safeParse(input).success);

/** A small Step Functions: StartExecution over AWS JSON 1.0. @returns its address. */
export async function startSfnFront({ arn, start }: Executions, closers: Closers): Promise<string> {
  const startExecution = (body: Buffer | undefined): [number, object] => {
    const { stateMachineArn, input } = requestSchema.parse(JSON.parse(body?.toString('utf8') ?? ''));
    if (stateMachineArn !== arn) {
      return [
        400,
        { __type: 'StateMachineDoesNotExist', message: `State Machine Does Not Exist: '${stateMachineArn}'` },
      ];
    }
    return [200, { executionArn: start(inputSchema.parse(JSON.parse(input))), startDate: 0 }];
  };
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const [status, body] = await readBody(request, REQUEST_LIMIT)
      .then((content): [number, object] =>
        target === 'AWSStepFunctions.StartExecution'
          ? startExecution(content)
          : [400, { __type: 'InvalidAction', message: `The local Step Functions has no ${target}.` }],
      )
      .catch((error: unknown): [number, object] => [400, { __type: 'InvalidExecutionInput', message: String(error) }]);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return address;
}

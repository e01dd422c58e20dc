import { createServer } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { listen, stop } from '../../infra/local/loopback.ts';

const answer = (outputs: Readonly<Record<string, string>>) => `<DescribeStacksResponse><DescribeStacksResult><Stacks>
  <member><StackName>yardstick-dev</StackName><StackStatus>CREATE_COMPLETE</StackStatus>
  <CreationTime>2026-11-01T00:00:00Z</CreationTime><Outputs>${Object.entries(outputs)
    .map(([k, v]) => `<member><OutputKey>${k}</OutputKey><OutputValue>${v}</OutputValue></member>`)
    .join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;

/** A CloudFormation for the tests of a file, which says that its one stack has these outputs. */
export function stackOutputs(outputs: () => Readonly<Record<string, string>>): void {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml' }).end(answer(outputs()));
  });
  beforeAll(async () => {
    process.env.AWS_ENDPOINT_URL_CLOUDFORMATION = await listen(server);
  });
  afterAll(async () => {
    delete process.env.AWS_ENDPOINT_URL_CLOUDFORMATION;
    await stop(server);
  });
}

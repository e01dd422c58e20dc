import { resolve } from 'node:path';
import { CfnResource, type Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge.ts';
import { BUNDLING, REPLACED } from './bundling.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface YardstickFunctionProps {
  /** File whose `handler` runs, from the root of the repository: `functions/run/gate-handler.ts`. */
  readonly entry: string;
  /** Memory in MB, at most 3,008: the limit of a new account. CPU grows with it; 1,769 MB is one core. */
  readonly memory: number;
  /** Longest run of one call, at most 15 minutes. */
  readonly timeout: Duration;
  /** Files laid beside the bundle: path in it → path from the root of the repository. Default: none. */
  readonly files?: Readonly<Record<string, string>>;
  /** Queue of events that failed three times, for a function that nobody waits for. Default: they are lost. */
  readonly deadLetterQueue?: IQueue;
}

/** A handler on Lambda, with a role of its own that at first may write its log and its trace and nothing else. */
export class YardstickFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: YardstickFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.THREE_MONTHS });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const files = Object.entries(props.files ?? {});
    super(scope, id, {
      entry: resolve(ROOT, props.entry),
      projectRoot: ROOT,
      depsLockFilePath: resolve(ROOT, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      role,
      logGroup,
      tracing: Tracing.ACTIVE,
      ...(props.deadLetterQueue === undefined ? {} : { deadLetterQueue: props.deadLetterQueue }),
      awsSdkConnectionReuse: false,
      environment: { NODE_OPTIONS: '--enable-source-maps' },
      bundling: {
        ...BUNDLING,
        esbuildArgs: { '--alias': Object.entries(REPLACED).map(([module, file]) => `${module}=${file}`) },
        format: OutputFormat.CJS,
        // The SDK goes into the bundle: what runs is what was tested, whatever the runtime ships this week.
        bundleAwsSDK: true,
        sourceMap: true,
        sourcesContent: false,
        logLevel: LogLevel.WARNING,
        commandHooks: {
          beforeInstall: () => [],
          beforeBundling: () => [],
          afterBundling: (from, to) =>
            files.map(
              ([name, path]) => `mkdir -p "$(dirname "${to}/${name}")" && cp "${from}/${path}" "${to}/${name}"`,
            ),
        },
      },
    });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    acknowledgeWildcard(role, '*', 'Traces, and the quota of SES, are no resources: these actions know none.');
    // The second host, and whoever reads the template, learns from this which file a function is.
    const resource = this.node.defaultChild;
    if (resource && CfnResource.isCfnResource(resource)) resource.addMetadata('YardstickEntry', props.entry);
  }
}

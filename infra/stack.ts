import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import { CollectApi } from './constructs/collect-api.ts';
import { ContactSecret } from './constructs/contact-secret.ts';
import { Delivery } from './constructs/delivery.ts';
import { MonthlyRun } from './constructs/monthly-run.ts';
import { Programmes } from './constructs/programmes.ts';
import { Schedules } from './constructs/schedules.ts';
import { Sending } from './constructs/sending.ts';
import { Storage } from './constructs/storage.ts';
import type { LoadedProgramme } from './programme-files.ts';

export interface YardstickStackProps extends StackProps {
  readonly config: Config;
  /** Content of the files that the configuration names. */
  readonly programmes: readonly LoadedProgramme[];
  /** Directory of the cloud assembly. */
  readonly outdir: string;
  /** Configuration set in the region of SES. Default: this stack makes its own. */
  readonly configurationSetName?: string;
}

/** Everything of one stage: collect → store → run → report → deliver. */
export class YardstickStack extends Stack {
  readonly programmes: Programmes;

  constructor(scope: Construct, id: string, props: YardstickStackProps) {
    const { stage, sesRegion, senderDomain } = props.config;
    const keepData = stage === 'prod';
    super(scope, id, {
      description: `Yardstick (${stage}): satisfaction index and competitor gaps, reported by email`,
      terminationProtection: keepData,
      ...props,
    });
    Tags.of(this).add('stage', stage);

    const storage = new Storage(this, 'Storage', { keepData });
    const contactSecret = new ContactSecret(this, 'ContactSecret', { keepData });
    const programmes = new Programmes(this, 'Programmes', props);
    const delivery = new Delivery({
      senders: props.programmes.map((p) => p.programme.sender.email),
      sesRegion,
      configurationSetName:
        props.configurationSetName ?? new Sending(this, 'Sending', { senderDomain }).configurationSetName,
    });
    const { api } = new CollectApi(this, 'Collect', { stageName: stage, storage, programmes, contactSecret });
    const { stateMachine } = new MonthlyRun(this, 'Run', { storage, programmes, delivery });
    new Schedules(this, 'Schedules', { stateMachine, programmes: props.programmes.map((p) => p.programme) });
    this.programmes = programmes;

    const output = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { value, description });
    output('ApiUrl', api.url, 'Other systems POST answers to {ApiUrl}v1/programmes/{programme}/responses');
    output('TableName', storage.table.tableName, 'Answers, runs, ledger and recipients');
    output('ArchiveBucket', storage.archive.bucketName, 'Issued reports and scores');
    output('StateMachineArn', stateMachine.stateMachineArn, 'The monthly run');
  }
}

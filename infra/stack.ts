import { CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { ArrivalHealth } from './constructs/arrival-health.ts';
import { CollectApi } from './constructs/collect-api.ts';
import { ContactSecret } from './constructs/contact-secret.ts';
import { Dashboard } from './constructs/dashboard.ts';
import { Delivery } from './constructs/delivery.ts';
import { EarlyWarning } from './constructs/early-warning.ts';
import { Erasure } from './constructs/erasure.ts';
import { Imports } from './constructs/imports.ts';
import { LinkSecret } from './constructs/link-secret.ts';
import { MailEvents } from './constructs/mail-events.ts';
import { MonthlyRun } from './constructs/monthly-run.ts';
import { Programmes } from './constructs/programmes.ts';
import { ReadApi } from './constructs/read-api.ts';
import { RecipientsApi } from './constructs/recipients-api.ts';
import { Reminders } from './constructs/reminders.ts';
import { ReportLinks } from './constructs/report-links.ts';
import { Schedules } from './constructs/schedules.ts';
import { SecretsKey } from './constructs/secrets-key.ts';
import { Sending, type SendingPlace } from './constructs/sending.ts';
import { SpendingLimit } from './constructs/spending-limit.ts';
import { Storage } from './constructs/storage.ts';
import { SurveyTools } from './constructs/survey-tools.ts';
import { Unsubscribe } from './constructs/unsubscribe.ts';
import { Watch } from './constructs/watch.ts';
import type { LoadedProgramme } from './programme-files.ts';
import { VERSION } from './version.ts';

export interface YardstickStackProps extends StackProps {
  readonly config: Config;
  /** Content of the files that the configuration names. */
  readonly programmes: readonly LoadedProgramme[];
  /** Directory of the cloud assembly. */
  readonly outdir: string;
  /** Name of configuration set and event topic in the region of SES. Default: this stack makes its own. */
  readonly sendingName?: string;
}

/** Everything of one stage: collect → store → run → report → deliver. */
export class YardstickStack extends Stack {
  readonly programmes: Programmes;

  constructor(scope: Construct, id: string, props: YardstickStackProps) {
    const { stage, sesRegion } = props.config;
    const keepData = stage === 'prod';
    super(scope, id, {
      description: `Yardstick (${stage}): satisfaction index and competitor gaps, reported by email`,
      terminationProtection: keepData,
      ...props,
    });
    // Tags on a dashboard are too young for every checker of templates.
    Tags.of(this).add('stage', stage, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });

    const alarms = new Alarms(this, 'Alarms', { email: props.config.alarmEmail });
    const storage = new Storage(this, 'Storage', { keepData, lockDays: props.config.lockDays });
    const secretsKey = new SecretsKey(this, 'Secrets', { keepData });
    const contactSecret = new ContactSecret(this, 'ContactSecret', { keepData, key: secretsKey });
    const linkSecret = new LinkSecret(this, 'LinkSecret', { keepData, key: secretsKey });
    const programmes = new Programmes(this, 'Programmes', props);
    const collect = new CollectApi(this, 'Collect', { stageName: stage, storage, programmes, contactSecret });
    const { api, address: apiUrl } = collect;
    const imports = new Imports(this, 'Imports', { api, alarms, storage, programmes, contactSecret, keepData });
    new RecipientsApi(this, 'Recipients', { api, storage, programmes });
    new Erasure(this, 'Erasure', { api, storage, programmes, contactSecret, imports });
    new ReadApi(this, 'Read', { api, storage, programmes });
    const tools = new SurveyTools(this, 'SurveyTools', {
      api,
      alarms,
      storage,
      programmes,
      contactSecret,
      secretsKey,
      keepData,
    });
    const sending = this.sending(props);
    const delivery = new Delivery({
      senders: props.programmes.map((p) => p.programme.sender.email),
      sesRegion,
      configurationSetName: sending.configurationSetName,
      linkSecret,
      apiUrl,
    });
    const run = new MonthlyRun(this, 'Run', {
      alarms,
      storage,
      programmes,
      delivery,
      mapAbove: props.config.mapAbove,
    });
    const { stateMachine, sender } = run;
    const mail = new MailEvents(this, 'MailEvents', {
      alarms,
      storage,
      programmes,
      delivery,
      topicArn: sending.eventTopicArn,
      topicRegion: sesRegion,
    });
    new Reminders(this, 'Reminders', { alarms, storage, programmes, delivery });
    new Unsubscribe(this, 'Unsubscribe', { api, storage, programmes, linkSecret });
    new ReportLinks(this, 'ReportLinks', { api, storage, programmes, linkSecret });
    new EarlyWarning(this, 'EarlyWarning', { alarms, storage, programmes });
    const watch = new Watch(this, 'Watch', { alarms, storage, programmes, stateMachine });
    new Schedules(this, 'Schedules', {
      alarms,
      stateMachine,
      programmes: props.programmes.map((p) => p.programme),
      today: props.config.today,
    });
    const arrivals = new ArrivalHealth(this, 'Arrivals', {
      alarms,
      api,
      logs: [collect.log, imports.log, ...tools.logs],
    });
    new Dashboard(this, 'Dashboard', {
      alarms,
      graphs: {
        'Received and refused, an hour': [arrivals.received, arrivals.rejected],
        'Runs held': [run.health.held],
        'Age of the oldest held run, hours': [watch.oldestHeld],
        'From begin to issue, seconds': [run.health.secondsToIssue],
        'Mails sent, a day': [run.health.sent.with({ period: Duration.days(1) }), mail.health.delivered],
        'Bounced for good, called spam, a day': [mail.health.bounced, mail.health.complained],
      },
      logs: run.logs,
    });
    const { alarmEmail: email, budget: dollars } = props.config;
    if (email !== undefined && dollars > 0) new SpendingLimit(this, 'SpendingLimit', { dollars, email });
    this.programmes = programmes;

    const output = (name: string, value: string, description: string) =>
      new CfnOutput(this, name, { value, description });
    output('ApiUrl', api.url, 'Other systems POST answers to {ApiUrl}v1/programmes/{programme}/responses');
    output('UsagePlanId', collect.usagePlan.usagePlanId, 'What clients of the API are throttled by: yardstick clients');
    output('TableName', storage.table.tableName, 'Answers, runs, ledger and recipients');
    output('ArchiveBucket', storage.archive.bucketName, 'Issued reports and scores');
    output('SendFunction', sender.functionName, 'Sends a page of deliveries: yardstick resend');
    output('ContactSecretArn', contactSecret.arn, 'Keys contact references: yardstick export');
    output('ProgrammesBucket', programmes.asset.s3BucketName, 'Where the deployed programmes lie');
    output('ProgrammesKey', programmes.asset.s3ObjectKey, 'Their name there');
    output('SesRegion', sesRegion ?? this.region, 'Where mail is sent from');
    output('Version', VERSION, 'Version of Yardstick that was deployed: yardstick doctor');
    output('StateMachineArn', stateMachine.stateMachineArn, 'The monthly run');
  }
  /** Configuration set and topic: of this stack, or those that the stack in the region of SES was told to make. */
  private sending({ config, sendingName }: YardstickStackProps): SendingPlace {
    const { sesRegion: region, senderDomain } = config;
    if (sendingName === undefined || region === undefined) return new Sending(this, 'Sending', { senderDomain });
    const eventTopicArn = this.formatArn({ service: 'sns', region, resource: sendingName });
    return { configurationSetName: sendingName, eventTopicArn };
  }
}

/** A list price: dollars for `per` units. */
export interface Price {
  readonly dollars: number;
  readonly per: number;
  readonly source: string;
}

const price = (dollars: number, per: number, source: string): Price => ({ dollars, per, source });

const MILLION = 1e6;

/** Where and when these prices were list prices; without taxes, free tiers, savings plans and discounts for volume. */
export const PRICED = { region: 'us-east-1', read: '2026-11' } as const;

/** What AWS charges for each unit that Yardstick uses. Prices are assumptions: change them here. */
export const PRICES = {
  apiRequests: price(3.5, MILLION, 'API Gateway pricing, REST API, first 333 million requests'),
  lambdaRequests: price(0.2, MILLION, 'Lambda pricing'),
  lambdaGigabyteSeconds: price(0.0000133334, 1, 'Lambda pricing, Arm, first 7.5 billion GB-s'),
  writeUnits: price(0.625, MILLION, 'DynamoDB pricing, on demand'),
  readUnits: price(0.125, MILLION, 'DynamoDB pricing, on demand'),
  tableGigabyteMonths: price(0.25, 1, 'DynamoDB pricing, Standard table class'),
  recoveryGigabyteMonths: price(0.2, 1, 'DynamoDB pricing, continuous backups'),
  archiveGigabyteMonths: price(0.023, 1, 'S3 pricing, Standard, first 50 TB'),
  archiveWrites: price(0.005, 1000, 'S3 pricing, PUT'),
  archiveReads: price(0.0004, 1000, 'S3 pricing, GET'),
  mails: price(0.16, 1000, 'SES pricing, Essentials plan, first 10 million'),
  mailGigabytes: price(0.12, 1, 'SES pricing, attachments'),
  stateTransitions: price(0.025, 1000, 'Step Functions pricing, Standard'),
  scheduledCalls: price(1, MILLION, 'EventBridge Scheduler pricing'),
  topicAndQueueRequests: price(0.5, MILLION, 'SNS pricing; SQS takes 0.40'),
  secretMonths: price(0.4, 1, 'Secrets Manager pricing'),
  keyMonths: price(1, 1, 'KMS pricing, key of our own'),
  alarmMonths: price(0.1, 1, 'CloudWatch pricing, standard resolution'),
  metricMonths: price(0.3, 1, 'CloudWatch pricing, first 10,000 custom metrics'),
  dashboardMonths: price(3, 1, 'CloudWatch pricing'),
  logGigabytes: price(0.5, 1, 'CloudWatch pricing, log ingestion'),
  traces: price(5, MILLION, 'X-Ray pricing, recorded traces'),
} as const;

export type Unit = keyof typeof PRICES;

/** What hosted tools ask for each completed answer beyond what a plan includes, dollars; reports as ours are not part of it. */
export const HOSTED = {
  name: 'QuestionPro',
  perAnswer: 0.1,
  source: 'questionpro.com/features/unlimited-responses.html: "$0.10 / Response" beyond the limit of a monthly licence',
} as const;

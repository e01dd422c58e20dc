import { ARCHIVE, KEY, PROGRAMMES, SES, TABLE } from './places.ts';

/** Those that mail, hear of mails, and keep recipients. What each may do beside writing its own log and trace. */
export const DELIVER: Readonly<Record<string, readonly string[]>> = {
  'functions/admin/recipients-handler.ts': [
    `dynamodb:DeleteItem on ${TABLE}`,
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
  ],
  'functions/deliver/plan-handler.ts': [`dynamodb:PutItem on ${TABLE}`, `dynamodb:Query on ${TABLE}`, PROGRAMMES],
  'functions/deliver/send-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/editions/*`,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    KEY,
    'secretsmanager:GetSecretValue on {LinkSecret}',
    // The account's limits are no resource.
    'ses:GetSendQuota on *',
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
  ],
  'functions/deliver/event-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
    'sqs:SendMessage on {MailEventsDeadLetters.Arn}',
  ],
  'functions/deliver/unsubscribe-handler.ts': [
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    KEY,
    'secretsmanager:GetSecretValue on {LinkSecret}',
  ],
  'functions/deliver/remind-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
    'sqs:SendMessage on {RemindersDeadLetters.Arn}',
  ],
  'functions/deliver/report-link-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/editions/*`,
    KEY,
    'secretsmanager:GetSecretValue on {LinkSecret}',
  ],
  'functions/deliver/tell-run-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    PROGRAMMES,
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
  ],
};

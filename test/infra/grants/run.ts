import { ARCHIVE, PROGRAMMES, TABLE } from './places.ts';

/** Those of the monthly run, as far as the archive, and those that look after runs. What each may do beside writing its own log and trace. */
export const RUN: Readonly<Record<string, readonly string[]>> = {
  'functions/run/gate-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
  ],
  'functions/run/warn-handler.ts': [
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    `s3:ListBucket on ${ARCHIVE}`,
    'sqs:SendMessage on {EarlyWarningDeadLetters.Arn}',
  ],
  'functions/run/watch-handler.ts': [
    `dynamodb:DeleteItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
    'sqs:SendMessage on {WatchDeadLetters.Arn}',
    'states:StartExecution on {RunStateMachine}',
  ],
  'functions/run/score-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/cells/*`,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    `s3:ListBucket on ${ARCHIVE}`,
    `s3:PutObject on ${ARCHIVE}/cells/*`,
    `s3:PutObject on ${ARCHIVE}/scores/*`,
  ],
  'functions/report/render-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    `s3:PutObject on ${ARCHIVE}/editions/*`,
  ],
  'functions/run/finish-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
  ],
  'functions/run/failure-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
  ],
};

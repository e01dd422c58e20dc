import { Logger } from '@aws-lambda-powertools/logger';
import { correlationId } from './correlation.ts';

/** Everything the functions say: a code to search for and a sentence. Fields carry ids and counts, never answers or addresses. */
const CATALOGUE = {
  BATCH_STORED: 'A batch of responses or records was judged and stored',
  IMPORT_CREATED: 'An address to upload a file to was given out',
  IMPORT_TAKEN_UP: 'An import was taken up; what became of it is its outcome',
  ARRIVALS_UNCOUNTED: 'A batch was stored, but could not be counted by client and reason',
  CONTACT_ERASED: 'The responses of a contact were erased, or looked for',
  NOTICE_TAKEN: 'A survey tool told of a response',
  NOTICE_REFUSED: 'A message to the address of a survey tool was refused',
  TOOL_RESPONSE_TAKEN: 'A response of a survey tool was dealt with; what became of it is its outcome',
  TOOLS_LOOKED_THROUGH: 'Surveys are being looked through for responses that nobody told of',
  TOOL_LISTED: 'A part of the responses of a survey was looked through',
  TOOL_UNMAPPED: 'A response of a survey tool has a question or choice that the programme does not map',
  TOOL_FAILED: 'A response could not be fetched from its survey tool; it is tried again',
  TOOL_BUSY: 'A survey tool asked us to wait',
  BENCHMARKS_STORED: 'Benchmarks were stored',
  REQUEST_REFUSED: 'A request was refused',
  REQUEST_FAILED: 'A request failed by our own fault',
  CREDENTIAL_REFUSED: 'A credential was refused',
  RUN_STARTED: 'A run started',
  RUN_REPEATED: 'A run was asked for again and had already begun',
  WARNINGS_CHECKED: 'The rules of early warning were checked',
  RUNS_WATCHED: 'Held runs and changed months were looked at',
  RUN_NOT_DUE: 'A daily trigger found that today is not the working day of its report',
  RUN_APPROVED: 'A run that waited for approval is mailed',
  RUN_HELD: 'A run is held by the gate',
  RUN_SCORED: 'A period was scored and its editions planned',
  RUN_UNCHANGED: 'Too little has changed since the last revision for another one',
  RUN_COMPLETED: 'A run ended',
  RUN_FAILED: 'A run failed',
  EDITION_RENDERED: 'An edition was drawn and archived',
  EDITION_HELD: 'An edition could not be drawn and is held',
  DELIVERY_ACCEPTED: 'SES accepted a message',
  DELIVERY_REJECTED: 'SES refused a message',
  DELIVERY_UNKNOWN: 'It is not known whether SES accepted a message; it is not sent again by itself',
  DELIVERY_SUPPRESSED: 'A message was not sent: its address bounced or complained before',
  DELIVERY_POSTPONED: 'SES took no more messages for now; the delivery stays planned',
  DELIVERY_MOVED: 'An event of SES moved a delivery on',
  MAIL_EVENT_IGNORED: 'An event of SES is about no delivery of the ledger, or tells nothing new',
  ADDRESS_SUPPRESSED: 'An address bounced for good or complained and is sent nothing any more',
  ALERT_SENT: 'The owner was told',
  ALERT_UNSENT: 'The owner could not be told',
  RECIPIENT_STORED: 'A client of the API stored a recipient',
  RECIPIENT_REMOVED: 'A client of the API removed a recipient',
  UNSUBSCRIBED: 'A recipient unsubscribed from a report',
  REPORT_OPENED: 'A recipient opened a report by its link',
  REPORT_LINK_REFUSED: 'A link to a report opened nothing',
} as const;
export type LogCode = keyof typeof CATALOGUE;

type Fields = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

let logger: Logger | undefined;

/** Writes one line of the catalogue as JSON. `error` keeps name, message and stack. */
export function log(code: LogCode, fields: Fields = {}, error?: unknown): void {
  logger ??= new Logger({ serviceName: 'yardstick' });
  const line = { code, correlationId: correlationId(), ...fields };
  if (error === undefined) logger.info(CATALOGUE[code], line);
  else logger.error(CATALOGUE[code], error instanceof Error ? { ...line, error } : { ...line, error: String(error) });
}

import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import type { Alarms } from './alarms.ts';
import type { ContactSecret } from './contact-secret.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';

/** What every way in for responses needs. */
export interface CollectionProps {
  /** The API, which has the paths that the construct adds its methods to. */
  readonly api: RestApi;
  readonly alarms: Alarms;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly contactSecret: ContactSecret;
  /** True keeps what it stores when the stack is deleted. */
  readonly keepData: boolean;
}

import { App } from 'aws-cdk-lib';
import { addYardstick } from './add-yardstick.ts';

addYardstick(new App());

import { App } from 'aws-cdk-lib';
import { addYardstick } from './add-yardstick.ts';
import { ConfigError } from './config.ts';
import { ProgrammeFilesError } from './programme-files.ts';

try {
  addYardstick(new App());
} catch (error) {
  // What the admin can mend is said in sentences; anything else is a fault of ours and keeps its stack trace.
  if (!(error instanceof ConfigError || error instanceof ProgrammeFilesError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

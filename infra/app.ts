import { App } from 'aws-cdk-lib';
import { addYardstick } from './add-yardstick.ts';
import { checkBestPractice } from './best-practice.ts';
import { ConfigError } from './config.ts';
import { ProgrammeFilesError } from './programme-files.ts';

try {
  const app = new App();
  checkBestPractice(app);
  addYardstick(app);
} catch (error) {
  // What the admin can mend is said in sentences; anything else is a fault of ours and keeps its stack trace.
  if (!(error instanceof ConfigError || error instanceof ProgrammeFilesError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

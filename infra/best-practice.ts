import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/** Has every synthesis refuse what breaks a rule of cdk-nag's AwsSolutions pack without a reason on that construct. */
export function checkBestPractice(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

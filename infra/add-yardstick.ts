import { type App, Stack, Tags } from 'aws-cdk-lib';
import { readConfig } from './config.ts';
import { Sending } from './constructs/sending.ts';
import { loadProgrammes } from './programme-files.ts';
import { YardstickStack } from './stack.ts';

/**
 * Adds the stack that the app's context describes, and a small one in the region of SES if that is another.
 * @throws {Error} with a sentence for every setting, and every line of a programme file, that cannot be used.
 */
export function addYardstick(app: App): YardstickStack {
  const config = readConfig((key) => app.node.tryGetContext(key));
  const programmes = loadProgrammes(config.programmes);
  const id = `yardstick-${config.stage}`;
  const props = { config, programmes, outdir: app.outdir };
  if (config.sesRegion === undefined) return new YardstickStack(app, id, props);

  const description = `Yardstick (${config.stage}): what lies in the region of SES`;
  const mail = new Stack(app, `${id}-mail`, { env: { region: config.sesRegion }, description });
  Tags.of(mail).add('stage', config.stage);
  // The only name that we give ourselves: CloudFormation cannot tell one region what another has generated.
  const name = mail.stackName;
  new Sending(mail, 'Sending', { senderDomain: config.senderDomain, name });
  const stack = new YardstickStack(app, id, { ...props, sendingName: name });
  stack.addStackDependency(mail);
  return stack;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { GetSendQuotaCommand, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, test } from 'vitest';
import { sesQueryClient } from '../../functions/runtime/clients.ts';
import { readDeliveries } from '../../functions/store/deliveries.ts';
import { type Call, callsHere } from '../../infra/local/call-function.ts';
import { synthesise } from '../../infra/synth.ts';
import { changedProgramme, ONE_EDITION } from '../support/held-month.ts';
import { localHost } from '../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../support/sample-month.ts';

/** Asked for by name, for no account of AWS mails from example.com. */
const mails = process.env.YARDSTICK_SERVICES?.split(',').includes('ses') === true;

const outdir = mkdtempSync(join(tmpdir(), 'yardstick-month-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

/** Calls the very files that are deployed. */
function bundled(programmes: string[]): Call {
  const { template } = synthesise({ programmes, bundling: true, outdir });
  const files = new Map(
    Object.values(Template.fromJSON(template).findResources('AWS::Lambda::Function')).map((fn) => {
      const asset = String(fn.Properties.Code.S3Key).replace('.zip', '');
      return [String(fn.Metadata.YardstickEntry), `asset.${asset}/index.js`];
    }),
  );
  const call = callsHere(pathToFileURL(`${outdir}/`), Date.now);
  return (fn, event) => call({ ...fn, entry: files.get(fn.entry) ?? 'missing' }, event);
}

describe.skipIf(!mails)(`a month${mails ? '' : ' (skipped: --services names no ses)'}`, () => {
  const programmeFiles = mails ? [changedProgramme(ONE_EDITION)] : [];
  const local = localHost([programme.id], mails ? { programmeFiles, call: bundled(programmeFiles) } : {});

  test('goes from POST to a message that SES took, on the bundles and the environment of the template', async () => {
    const ses = sesQueryClient(local.host.env('functions/deliver/send-handler.ts'));
    await ses.send(new VerifyEmailIdentityCommand({ EmailAddress: programme.sender.email }));
    const sent = async () => (await ses.send(new GetSendQuotaCommand({}))).SentLast24Hours ?? 0;
    const before = await sent();
    await sendAnswers(local);
    await addReaders(local, [reader('ann'), reader('ben')]);
    expect(await local.host.run(october)).toMatchObject({ output: { state: 'sent' } });
    const ledger = await readDeliveries(local.table, programme.id, '2026-10');
    expect(ledger.map(({ recipient, state }) => [recipient, state]).sort()).toEqual([
      ['ann', 'accepted'],
      ['ben', 'accepted'],
    ]);
    for (const { messageId, sha256 } of ledger)
      expect([messageId, sha256]).toEqual([expect.any(String), expect.any(String)]);
    expect(await sent()).toBeGreaterThanOrEqual(before + 2);
    // No message passed by this machine's own inbox.
    expect(local.host.mails()).toEqual([]);
  });
});

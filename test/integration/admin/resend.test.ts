import { beforeAll, describe, expect, test } from 'vitest';
import { addressHash } from '../../../functions/model/address.ts';
import type { Delivery } from '../../../functions/model/run.ts';
import { advance, readDeliveries } from '../../../functions/store/deliveries.ts';
import { readRun } from '../../../functions/store/runs.ts';
import { clearSuppression } from '../../../functions/store/suppressions.ts';
import { yardstick } from '../../support/command.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader, sendAnswers } from '../../support/sample-month.ts';
import { path } from '../../support/sample-programme.ts';

const local = localHost(['mobile-reputation']);
const ledger = () => readDeliveries(local.table, programme.id, '2026-10');
const rowOf = async (who: string, attempt = 1) =>
  (await ledger()).find((d) => d.recipient === who && d.attempt === attempt) ?? expect.fail(`no row of ${who}`);
const mailsTo = (who: string) => local.host.mails().filter((m) => m.destinations.includes(`${who}@example.com`)).length;
const command = (name: string, ...args: string[]) =>
  yardstick(
    ...[name, '--programme', path('templates/programmes/mobile-reputation.yaml'), '--period', '2026-10'],
    ...['--table', local.host.tableName, ...args],
  );
const resend = (...args: string[]) =>
  command('resend', '--send-function', local.host.functionName('functions/deliver/send-handler.ts'), ...args);

/** A fate that no event tells: as a sender that died, or an SES that refused, leaves it. */
const leave = (d: Delivery, state: Delivery['state'], reason: string) =>
  advance(local.table, d, { from: [d.state], to: { state, reason, messageId: null } });

beforeAll(async () => {
  await sendAnswers(local);
  await addReaders(local, [reader('good'), reader('lost'), reader('open'), reader('dead', 'bounce@example.com')]);
  await local.host.run(october);
  await leave(await rowOf('lost'), 'rejected', 'MessageRejected: no');
  await leave(await rowOf('open'), 'unknown', 'the sender stopped');
});

describe('yardstick deliveries', () => {
  test('lists the ledger, or the states asked for, without addresses; as JSON too', async () => {
    const { stdout } = await command('deliveries');
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stdout).not.toContain('@');
    const [row] = JSON.parse((await command('deliveries', '--state', 'unknown', '--json')).stdout);
    expect(row).toEqual(await rowOf('open'));
  });
});

describe('yardstick resend', () => {
  test('mails nothing where nobody says yes, and names what it would have sent', async () => {
    const before = local.host.mails().length;
    const { code, stdout, stderr } = await resend('--recipient', 'lost');
    expect([code, stdout]).toEqual([
      2,
      expect.stringContaining('monthly.company.en.r0  rejected  MessageRejected: no'),
    ]);
    expect(stderr).toContain('not confirmed');
    expect(local.host.mails()).toHaveLength(before);
    expect(await ledger()).toHaveLength(4);
  });

  test('sends what was refused once more, as a row of its own', async () => {
    const first = await rowOf('lost');
    const { code, stdout } = await resend('--delivery', first.id, '--yes', '--json');
    expect([code, JSON.parse(stdout)]).toMatchObject([0, [{ attempt: 2, recipient: 'lost' }]]);
    await local.host.mailEventsTaken();
    expect(await rowOf('lost')).toEqual(first);
    expect(await rowOf('lost', 2)).toMatchObject({ state: 'delivered', edition: first.edition });
    expect(mailsTo('lost')).toBe(2);
  });

  test('does not send a third time: the reader has it', async () => {
    const { code, stderr } = await resend('--delivery', (await rowOf('lost', 2)).id, '--yes');
    expect([code, stderr]).toEqual([4, expect.stringContaining('not sent anew: it is delivered: the reader has it')]);
    expect((await resend('--recipient', 'lost', '--yes')).code).toBe(0);
    expect(mailsTo('lost')).toBe(2);
  });

  test('sends what is unknown only if told that the reader may get two', async () => {
    const refused = await resend('--all', '--yes');
    expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining('--despite-unknown') });
    expect(mailsTo('open')).toBe(1);
    expect(await resend('--recipient', 'open', '--despite-unknown', '--yes')).toMatchObject({ code: 0 });
    expect(mailsTo('open')).toBe(2);
    expect((await rowOf('open')).state).toBe('unknown');
  });

  test('sends nothing to an address that bounced, and to it once it is cleared', async () => {
    const barred = await resend('--recipient', 'dead', '--yes');
    expect(barred).toMatchObject({ code: 4, stderr: expect.stringContaining('the address takes no mail, since') });
    expect(mailsTo('bounce')).toBe(1);
    await addReaders(local, [reader('dead', 'alive@example.com')]);
    await clearSuppression(local.table, addressHash('bounce@example.com'));
    expect(await resend('--recipient', 'dead', '--yes')).toMatchObject({ code: 0 });
    expect(mailsTo('alive')).toBe(1);
  });

  test('the run begun again sends nothing more, and counts the latest attempt alone', async () => {
    const before = local.host.mails().length;
    await local.host.run(october);
    expect(local.host.mails()).toHaveLength(before);
    const run = await readRun(local.table, october.programme, october.report, october.scheduledTime);
    expect(run).toMatchObject({ state: 'sent', reasons: [] });
  });

  test('says what it needs to be told', async () => {
    expect((await resend()).stderr).toContain('--delivery ID');
    expect((await resend('--delivery', 'nobody', '--yes')).stderr).toContain('has no delivery "nobody"');
  });
});

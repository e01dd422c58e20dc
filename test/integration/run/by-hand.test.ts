import { describe, expect, test } from 'vitest';
import { readEditions } from '../../../functions/store/editions.ts';
import {
  beginMonth,
  changedProgramme,
  hoursAfter,
  noticesSent,
  ONE_EDITION,
  reportsSent,
  runRow,
  WATCH,
} from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { runCommand } from '../../support/run-command.ts';
import { october } from '../../support/sample-month.ts';

const quotas = [{ operator: 'P1', minimum: 5000 }];
const file = changedProgramme({ ...ONE_EDITION, quotas, gate: { deadlineHours: 48 } }, { review: 'required' });
const local = localHost(['mobile-reputation'], { programmeFiles: [file] });

const command = runCommand(local, file);

describe('what a person does about a run', () => {
  test('a run that nobody began is not found', async () => {
    expect(await command('runs', 'list')).toContain('no report of mobile-reputation has been made yet');
    await expect(command('runs', 'show')).rejects.toThrow('there is no run of monthly for 2026-10');
  });

  test('a held report is made once it is released, with the reason, and by whom is kept', async () => {
    await beginMonth(local, 344);
    expect(await command('runs', 'show')).toMatch(/begun 1 time,.*\n.*revision 0: the sample falls short/);
    await expect(command('release')).rejects.toThrow('--reason is needed');
    await expect(command('approve')).rejects.toThrow('is held: there is nothing to approve');
    const released = await command('release', '--reason', 'Board meets tomorrow', '--by', 'Li Na');
    expect(released).toContain('✓ monthly for 2026-10 is released');
    expect(await runRow(local)).toMatchObject({ state: 'review', standing: 'forced' });
    expect(await command('runs', 'show')).toMatch(/release of revision 0 by Li Na at .*: Board meets tomorrow/);
  });

  test('a report under review is drawn and mailed to nobody before it is approved, whatever starts it', async () => {
    await local.host.tick(WATCH, hoursAfter(3));
    await local.host.run(october);
    const editions = await readEditions(local.table, october.programme, '2026-10');
    expect(new Set(editions.map((e) => e.state))).toEqual(new Set(['rendered']));
    expect(editions[0]).toMatchObject({ methodVersion: '1', programmeHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect([reportsSent(local), noticesSent(local)]).toEqual([[], ['run-held', 'run-review']]);
    expect(await command('approve')).toContain('✓ monthly for 2026-10 is approved');
    expect(await runRow(local)).toMatchObject({ state: 'sent', reasons: [] });
    expect(reportsSent(local)).toHaveLength(1);
    expect(await command('runs', 'list')).toMatch(/2026-10-31T16:00Z {2}monthly {2}2026-10 {2}r0 {2}sent/);
  });
});

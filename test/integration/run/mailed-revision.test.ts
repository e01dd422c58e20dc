import { expect, test } from 'vitest';
import {
  changedProgramme,
  hoursAfter,
  noticesSent,
  ONE_EDITION,
  reportsSent,
  runRow,
  sendSome,
  WATCH,
} from '../../support/held-month.ts';
import { localHost } from '../../support/local-host.ts';
import { addReaders, october, programme, reader } from '../../support/sample-month.ts';

let clock = hoursAfter(0);
const local = localHost(['mobile-reputation'], {
  programmeFiles: [changedProgramme({ ...ONE_EDITION, quotas: [] }, { revisions: 'mail' })],
  now: () => Date.parse(clock),
});
const person = (place: number) => ({ contact: `person-${place}@example.com` });

/** Erases what these people answered, then lets Watch look. */
async function erase(from: number, to: number, hours: number): Promise<void> {
  clock = hoursAfter(hours);
  for (let place = from; place < to; place += 1) {
    const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${programme.id}/erasure`, {
      method: 'POST',
      headers: { authorization: `Bearer ${local.credential}` },
      body: JSON.stringify({ ...person(place), dryRun: false }),
    });
    expect(await answer.json()).toMatchObject({ responses: 1 });
  }
  await local.host.tick(WATCH, hoursAfter(hours + 3));
}

const issued = async () => {
  const { state, revision } = await runRow(local);
  return { state, revision, mails: reportsSent(local).length };
};

test('a revision is mailed where the programme says so; erased answers make one from ten on, if it gives nobody away', async () => {
  await addReaders(local, [reader('reader')]);
  await sendSome(local, 0, 300, person);
  await local.host.run(october);
  expect(await issued()).toEqual({ state: 'sent', revision: 0, mails: 1 });

  clock = hoursAfter(20);
  await sendSome(local, 300, 344, person);
  await local.host.run({ ...october, cause: 'revise', at: hoursAfter(24) });
  expect(await issued()).toEqual({ state: 'sent', revision: 1, mails: 2 });

  // Three erased answers change too little, twelve enough.
  await erase(300, 303, 30);
  expect(await issued()).toEqual({ state: 'sent', revision: 1, mails: 2 });
  await erase(303, 312, 40);
  expect(await issued()).toEqual({ state: 'sent', revision: 2, mails: 3 });

  // With 29 more gone a third would differ from the first issue in three people alone.
  await erase(312, 341, 50);
  expect(await issued()).toEqual({ state: 'sent', revision: 2, mails: 3 });
  await erase(341, 344, 60);
  expect(await issued()).toEqual({ state: 'sent', revision: 3, mails: 4 });
  expect(noticesSent(local)).toEqual([]);
});

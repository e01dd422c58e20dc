import { expect, test } from 'vitest';
import {
  judgeCalendar,
  judgeClock,
  judgeConcurrency,
  judgeNode,
  judgeProgrammes,
  judgeRecipients,
  judgeSender,
  judgeSesQuota,
  judgeStack,
  judgeVersion,
  notAsked,
} from '../../../functions/admin/doctor.ts';

const NOW = Date.parse('2026-11-03T08:00:00Z');

test.each([
  ['the sandbox of SES', judgeSesQuota({ perDay: 200, sent: 0 }), 'ask for production access'],
  ['a quota that is nearly used', judgeSesQuota({ perDay: 50_000, sent: 40_001 }), 'ask for a higher quota'],
  ['a sender that is not verified', judgeSender('reports@example.com', false), 'DkimRecord'],
  ['functions that have taken what others need', judgeConcurrency(4), 'Service Quotas'],
  ['a clock that is ahead', judgeClock(NOW + 60_000, NOW), 'set the clock'],
  ['a clock that is behind', judgeClock(NOW - 60_000, NOW), 'set the clock'],
  ['another version', judgeVersion('0.0.9', '0.1.0'), 'npx cdk deploy'],
  ['a stack that names no version', judgeVersion(undefined, '0.1.0'), 'npx cdk deploy'],
  ['an old Node', judgeNode('18.20.0'), 'install Node 20'],
  ['a programme file that is not what is deployed', judgeProgrammes(['a'], ['a.yaml']), 'cdk.json'],
  ['a programme without recipients', judgeRecipients('a', 0), 'recipients add'],
  ['a calendar that ends soon', judgeCalendar('a', 'its calendar ends on 2026-12-31'), 'lengthen the calendar'],
  ['what could not be asked', notAsked('SES', new Error('AccessDenied'), 'give the permission'), 'give the permission'],
])('%s is amiss, and there is something to do about it', (_, { ok, advice }, what) => {
  expect([ok, advice]).toEqual([false, expect.stringContaining(what)]);
});

test.each([
  ['an account outside the sandbox', judgeSesQuota({ perDay: 50_000, sent: 40_000 })],
  ['an account without a daily limit', judgeSesQuota({ perDay: -1, sent: 3 })],
  ['a verified sender', judgeSender('reports@example.com', true)],
  ['a new account', judgeConcurrency(10)],
  ['a clock that agrees', judgeClock(NOW + 5000, NOW)],
  ['the same version', judgeVersion('0.1.0', '0.1.0')],
  ['a stack that can be read', judgeStack('yardstick-dev', 'eu-west-1')],
  ['Node 20', judgeNode('20.0.0')],
  ['the deployed programmes', judgeProgrammes(['a'], [])],
  ['recipients', judgeRecipients('a', 2)],
  ['a calendar that reaches far', judgeCalendar('a', null)],
])('%s is as it should be', (_, { ok, advice }) => {
  expect([ok, advice]).toEqual([true, null]);
});

import { expect, test } from 'vitest';
import type { ScopedScores } from '../../../functions/model/scores.ts';
import { shippedScores } from '../../../infra/local/commands/shipped-scores.ts';
import { sampleProgramme } from '../../support/sample-programme.ts';
import { read } from './read-message.ts';

const programme = sampleProgramme('gansu-telecom');
const company = (): ScopedScores => {
  const scores = shippedScores('company');
  if (scores === undefined) throw new Error('run npm run build');
  return scores;
};
const mail = (report: string, locale: 'en' | 'zh-CN', scores = company()) =>
  read({ programme, scores, report, locale });
const INDEX = company().scope.operators[0]?.nodes.find(({ indicator }) => indicator === 'index')?.value ?? 0;

test.each(['en', 'zh-CN'] as const)(
  'the mail of mystery shopping begins with the points of the audit (%s)',
  async (locale) => {
    const audit = company().scope.service?.audits[0];
    if (audit === undefined) throw new Error('the sample has an audit');
    const { subject, text, seen } = await mail('audits', locale);
    expect(subject).toContain(audit.score.toFixed(1));
    expect(subject).not.toContain(INDEX.toFixed(1));
    for (const { got, full } of audit.sections) {
      expect(text).toContain(`${got.toFixed(1)}/${full}`);
      expect(seen).toContain(`${got.toFixed(1)}/${full}`);
    }
    expect(text).toContain(String(audit.sites.length));
    for (const shown of [text, seen]) expect(shown).not.toMatch(/China Unicom|中国联通|interval|置信区间/);
  },
);

test('the mail of call-backs begins with the internal score, says how it stands beside the survey, and lists the teams', async () => {
  const { followUps } = company().scope;
  if (followUps === null) throw new Error('the sample has follow-ups');
  const { subject, text, seen } = await mail('follow-up', 'en');
  expect(subject).toContain(`${followUps.internal.value?.toFixed(1)} points`);
  const words = { higher: 'higher inside', lower: 'lower inside', level: 'level', insufficient: 'not compared' };
  const { items, indicators } = programme;
  for (const { indicator, verdict } of followUps.beside) {
    const name = [...items, ...indicators].find(({ id }) => id === indicator)?.name;
    expect(text).toContain(`- ${typeof name === 'string' ? name : name?.en}: ${words[verdict]}`);
  }
  for (const { team, internal } of followUps.teams) {
    const name = programme.followUps?.teams.find(({ id }) => id === team)?.name;
    expect(text).toContain(`- ${typeof name === 'string' ? name : name?.en}: ${internal.value?.toFixed(1)}`);
  }
  expect(seen).toContain(`of ${followUps.contacts} contacts called back within 3 days`);
});

test('where nobody visited or was in touch, the mail says so and has no empty table', async () => {
  const { service, ...scope } = company().scope;
  const nothing = {
    ...company(),
    scope: { ...scope, followUps: null, ...(service && { service: { ...service, audits: [] } }) },
  };
  const audits = await mail('audits', 'en', nothing);
  expect(audits.subject).toContain('no site was visited');
  expect(audits.seen).not.toContain('Sections');
  const calls = await mail('follow-up', 'zh-CN', nothing);
  expect(calls.text).toContain('本期没有需要回访的服务');
  expect(calls.seen).not.toMatch(/各班组|内部与外部/);
});

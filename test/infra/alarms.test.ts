import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readable } from '../../infra/reference/readable.ts';
import { templateOf } from './stack-under-test.ts';

const template = templateOf();
const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm'));
/** Entries about alarms; what follows is about recovery. */
const [entries = ''] = readFileSync('docs/runbook.md', 'utf8').split('\n# Recovery\n');
const headings = entries
  .split('\n')
  .filter((line) => line.startsWith('## '))
  .map((line) => line.slice(3).toLowerCase().replaceAll(' ', '-'));

/** The anchor of the runbook that an alarm's description names. */
const entryOf = (description: string): string | undefined => /docs\/runbook\.md#([a-z0-9-]+)/.exec(description)?.[1];

describe('an alarm', () => {
  test('stands for every queue of dead letters, and for runs that fail', () => {
    const queues = Object.keys(template.findResources('AWS::SQS::Queue')).filter((id) => id.includes('DeadLetters'));
    const watched = alarms.map(([, { Properties }]) => JSON.stringify(Properties.Dimensions ?? []));
    for (const queue of queues) expect(watched.some((text) => text.includes(`"${queue}"`))).toBe(true);
    expect(alarms.filter(([id]) => id.startsWith('Run')).length).toBeGreaterThan(0);
  });

  test('stands for what does not fail a run: readers without their report, an owner who was not told', () => {
    const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => [
      readable(Properties.LogGroupName),
      Properties.FilterPattern,
      Properties.MetricTransformations[0].MetricName,
    ]);
    expect(filters).toEqual(
      expect.arrayContaining([
        ['{RunFinishFunctionLog}', '{ ($.code = "RUN_COMPLETED") && ($.state = "incomplete") }', 'RunsIncomplete'],
        ['{RunTellFunctionLog}', '{ $.code = "ALERT_UNSENT" }', 'OwnersUntold'],
      ]),
    );
    const watched = alarms.map(([, { Properties }]) => Properties.MetricName);
    expect(watched).toEqual(expect.arrayContaining(['RunsIncomplete', 'OwnersUntold']));
  });

  test.each(alarms)('%s says what it means and names an entry of the runbook that exists', (_, { Properties }) => {
    expect(Properties.AlarmDescription).toMatch(/^[A-Z].{30,}\. What to do: /);
    expect(headings).toContain(entryOf(Properties.AlarmDescription));
    expect(Properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^AlarmsTopic/) }]);
  });

  test('has no entry in the runbook that no alarm names', () => {
    const named = new Set(alarms.map(([, { Properties }]) => entryOf(Properties.AlarmDescription)));
    expect(headings.filter((heading) => !named.has(heading))).toEqual([]);
  });
});

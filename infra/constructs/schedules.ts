import { Annotations, Duration, TimeZone } from 'aws-cdk-lib';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { monthsFrom } from '../../functions/model/period.ts';
import { calendarWarning } from '../../functions/model/programme/calendar-warning.ts';
import type { Programme } from '../../functions/model/programme/index.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

export interface SchedulesProps {
  readonly alarms: Alarms;
  /** What a schedule starts. */
  readonly stateMachine: StateMachine;
  /** The programmes of this deployment, every version of each. */
  readonly programmes: readonly Programme[];
  /** ISO 8601 date for which calendars that end soon are warned of. Default: no warning. */
  readonly today?: string | undefined;
}

/** The latest version of each programme: its schedules are in force from the deployment on. */
function latest(programmes: readonly Programme[]): Programme[] {
  const byId = new Map<string, Programme>();
  for (const programme of programmes) {
    const known = byId.get(programme.id);
    if (known === undefined || known.effectiveFrom < programme.effectiveFrom) byId.set(programme.id, programme);
  }
  return [...byId.values()];
}

/**
 * When EventBridge Scheduler starts a report. A working day is not for it to know: it starts the run every day of the
 * months in question, and the gate asks the calendar.
 */
function cronOf({ period, schedule: { cron, time = '' } }: Programme['reports'][number]): string {
  if (cron !== undefined) return cron;
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour} * ${monthsFrom(period).join(',')} ? *`;
}

/** Starts each report of each programme at its time, in the programme's zone; what cannot be started is kept in a queue. */
export class Schedules extends Construct {
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: SchedulesProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', {
      alarms: props.alarms,
      impact: 'A report that is due was not begun: its readers get nothing.',
      runbook: 'a-schedule-did-not-start-its-run',
    });
    const scheduleGroup = new ScheduleGroup(this, 'Group');
    for (const programme of latest(props.programmes)) {
      const warning = props.today === undefined ? null : calendarWarning(programme, props.today);
      if (warning !== null) Annotations.of(this).addWarningV2(`yardstick:calendar:${programme.id}`, warning);
      for (const report of programme.reports) {
        new Schedule(this, `${programme.id}-${report.id}`, {
          description: `Report ${report.id} of ${programme.id}`,
          scheduleGroup,
          schedule: ScheduleExpression.expression(`cron(${cronOf(report)})`, TimeZone.of(programme.timezone)),
          target: new StepFunctionsStartExecution(props.stateMachine, {
            deadLetterQueue: this.deadLetters,
            maxEventAge: Duration.hours(6),
            retryAttempts: 10,
            // The run derives its period from this time, so a late start still reports the right month.
            input: ScheduleTargetInput.fromObject({
              programme: programme.id,
              report: report.id,
              scheduledTime: ContextAttribute.scheduledTime,
              ...(report.schedule.cron === undefined ? { cause: 'daily' } : {}),
            }),
          }),
        });
      }
    }
  }
}

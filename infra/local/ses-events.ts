import { SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { sqsClient } from '../../functions/runtime/clients.ts';
import { type LocalAccount, queueUrl } from './account.ts';
import type { SesEvent } from './ses-outcome.ts';
import { resourcesOf, type Template } from './template.ts';

const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean(),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }),
  }),
});
const subscriptionSchema = z.object({ TopicArn: z.string(), Protocol: z.literal('lambda'), Endpoint: z.string() });

const functionSchema = z.object({ DeadLetterConfig: z.object({ TargetArn: z.string() }) });

/** A function that subscribes to a topic hears an event at once; one that fails is called twice more, as on AWS. */
const TRIES = 3;

export interface EventDelivery {
  /** Publishes an event of a message as its configuration set says, and goes on. */
  publish(configurationSet: string | null, event: SesEvent): void;
  /** Waits until every event has been taken, those that these bring about included. */
  settled(): Promise<void>;
}

/** The notification that a topic calls a function with. */
const notification = (topicArn: string, event: SesEvent) => ({
  Records: [
    {
      EventVersion: '1.0',
      EventSource: 'aws:sns',
      EventSubscriptionArn: `${topicArn}:local`,
      Sns: {
        Type: 'Notification',
        MessageId: event.mail.messageId,
        TopicArn: topicArn,
        Subject: 'Amazon SES Email Event Notification',
        Message: JSON.stringify(event),
        Timestamp: event.mail.timestamp,
      },
    },
  ],
});

/** Brings SES's events to the functions that the template subscribes to the topic of the configuration set. */
export function eventDelivery(
  template: Template,
  account: LocalAccount,
  invoke: (arn: string, event: unknown) => Promise<unknown>,
): EventDelivery {
  const propertiesOf = (type: string) =>
    resourcesOf(template, type).map(({ resource }) => account.resolve(resource.Properties));
  const destinations = propertiesOf('AWS::SES::ConfigurationSetEventDestination').map((p) =>
    destinationSchema.parse(p),
  );
  const subscriptions = propertiesOf('AWS::SNS::Subscription').map((p) => subscriptionSchema.parse(p));
  const underWay = new Set<Promise<void>>();
  /** Queue that keeps what a function could not take. */
  const deadLetters = new Map(
    resourcesOf(template, 'AWS::Lambda::Function').flatMap(({ id, resource }) => {
      const { data } = functionSchema.safeParse(account.resolve(resource.Properties));
      return data === undefined ? [] : [[account.arn(id), data.DeadLetterConfig.TargetArn] as const];
    }),
  );

  const call = async (endpoint: string, event: unknown): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const failed = await invoke(endpoint, event).then(
        () => false,
        () => true,
      );
      if (!failed) return;
    }
    const queue = deadLetters.get(endpoint);
    if (queue === undefined) return;
    const QueueUrl = queueUrl(queue.slice(queue.lastIndexOf(':') + 1));
    await sqsClient().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(event) }));
  };
  return {
    publish(configurationSet, event) {
      const topics = destinations
        .filter((d) => d.ConfigurationSetName === configurationSet && d.EventDestination.Enabled)
        .filter((d) => d.EventDestination.MatchingEventTypes.includes(event.eventType.toUpperCase()))
        .map((d) => d.EventDestination.SnsDestination.TopicARN);
      for (const { TopicArn, Endpoint } of subscriptions.filter((s) => topics.includes(s.TopicArn))) {
        const calling: Promise<void> = call(Endpoint, notification(TopicArn, event)).finally(() =>
          underWay.delete(calling),
        );
        underWay.add(calling);
      }
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

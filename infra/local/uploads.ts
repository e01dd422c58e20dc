import * as z from 'zod';
import type { LocalAccount } from './account.ts';
import { resourcesOf, type Template } from './template.ts';

const bucketSchema = z.object({
  NotificationConfiguration: z.object({
    QueueConfigurations: z.array(
      z.object({
        Event: z.literal('s3:ObjectCreated:*'),
        Queue: z.string(),
        Filter: z.object({
          S3Key: z.object({ Rules: z.tuple([z.object({ Name: z.literal('prefix'), Value: z.string() })]) }),
        }),
      }),
    ),
  }),
});

/** Which queue S3 tells of an object that was made; undefined where the template says none. */
export type Announced = (bucket: string, key: string) => string | undefined;

/** The notifications of the template's buckets. @throws {Error} for one that this host cannot send. */
export function announcements(template: Template, account: LocalAccount): Announced {
  const told = resourcesOf(template, 'AWS::S3::Bucket')
    .filter(({ resource }) => resource.Properties.NotificationConfiguration !== undefined)
    .flatMap(({ id, resource }) =>
      bucketSchema
        .parse(account.resolve(resource.Properties))
        .NotificationConfiguration.QueueConfigurations.map(({ Queue, Filter }) => ({
          bucket: account.name(id),
          prefix: Filter.S3Key.Rules[0].Value,
          queue: Queue.slice(Queue.lastIndexOf(':') + 1),
        })),
    );
  return (bucket, key) => told.find((t) => t.bucket === bucket && key.startsWith(t.prefix))?.queue;
}

/** The message that S3 sends, as far as a function reads it. */
export const objectCreated = (bucket: string, key: string): string =>
  JSON.stringify({
    Records: [
      { eventSource: 'aws:s3', eventName: 'ObjectCreated:Put', s3: { bucket: { name: bucket }, object: { key } } },
    ],
  });

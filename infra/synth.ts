import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { addYardstick } from './add-yardstick.ts';
import type { Stage } from './config.ts';

const contextSchema = z.object({ context: z.record(z.string(), z.unknown()) });
const templateSchema = z.record(z.string(), z.unknown());

export interface SynthesiseOptions {
  /** Programme files, relative to the working directory. */
  readonly programmes: readonly string[];
  /** Default: dev. */
  readonly stage?: Stage;
  /** True bundles the handlers, which takes some seconds. Default: false. */
  readonly bundling?: boolean;
  /** Where the cloud assembly is left. Default: nowhere. */
  readonly outdir?: string;
  /** Further settings, as in the context of cdk.json. */
  readonly context?: Readonly<Record<string, unknown>>;
}

export interface Synthesised {
  /** The CloudFormation template, parsed. */
  readonly template: Readonly<Record<string, unknown>>;
  readonly assets: {
    /** The JSON file that the functions read the programmes from. */
    readonly programmes: Uint8Array;
  };
}

/** Synthesises the stack in this process, with the context of cdk.json. */
export function synthesise(options: SynthesiseOptions): Synthesised {
  const { context } = contextSchema.parse(
    JSON.parse(readFileSync(resolve(import.meta.dirname, '../cdk.json'), 'utf8')),
  );
  const outdir = options.outdir ?? mkdtempSync(join(tmpdir(), 'yardstick-synth-'));
  try {
    const app = new App({
      outdir,
      analyticsReporting: false,
      // CDK's own check of the template takes seconds; where nothing is deployed, nothing is checked.
      builtinCloudFormationValidation: options.bundling ?? false,
      context: {
        ...context,
        ...(options.bundling ? {} : { 'aws:cdk:bundling-stacks': [] }),
        ...options.context,
        programmes: options.programmes,
        stage: options.stage ?? 'dev',
      },
    });
    const stack = addYardstick(app);
    const assembly = app.synth();
    const template = templateSchema.parse(assembly.getStackArtifact(stack.artifactId).template);
    return { template, assets: { programmes: readFileSync(join(outdir, stack.programmes.asset.assetPath)) } };
  } finally {
    if (options.outdir === undefined) rmSync(outdir, { recursive: true, force: true });
  }
}

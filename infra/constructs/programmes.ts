import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import type { LoadedProgramme } from '../programme-files.ts';

export interface ProgrammesProps {
  /** The programmes of this deployment, every version of each. */
  readonly programmes: readonly LoadedProgramme[];
  /** Directory to write the file into, before it is staged as an asset: that of the cloud assembly. */
  readonly outdir: string;
}

/** The checked programmes as one JSON file, uploaded with the deployment; its name is the hash of its content. */
export class Programmes extends Construct {
  readonly asset: Asset;

  constructor(scope: Construct, id: string, props: ProgrammesProps) {
    super(scope, id);
    const path = join(props.outdir, 'programmes.json');
    writeFileSync(path, JSON.stringify(props.programmes.map(({ hash, programme }) => ({ hash, programme }))));
    this.asset = new Asset(this, 'Asset', { path });
  }

  /** Lets `fn` read this one file, and tells it where it lies. */
  grantRead(fn: LambdaFunction): void {
    const { bucket, s3BucketName, s3ObjectKey } = this.asset;
    fn.addEnvironment(ENV.programmesBucket, s3BucketName);
    fn.addEnvironment(ENV.programmesKey, s3ObjectKey);
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects(s3ObjectKey)] }),
    );
  }
}

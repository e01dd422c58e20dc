export const TABLE = '{StorageTable.Arn}';
export const ARCHIVE = '{StorageArchive.Arn}';
export const WORK = '{StorageWork.Arn}';
export const UPLOADS = '{ImportsUploads.Arn}';
export const PROGRAMMES =
  's3:GetObject on arn:{AWS::Partition}:s3:::cdk-hnb659fds-assets-{AWS::AccountId}-{AWS::Region}/<hash>.json';
export const SES = 'arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}';
/** Secrets are encrypted with a key of ours. */
export const KEY = 'kms:Decrypt on {SecretsKey.Arn}';

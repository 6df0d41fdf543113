import type { Config } from '../kernel/config/index.ts';

/** The bucket of the S3_* variables, which `npm run test:services` sets; undefined without them. */
export function readTestBucket(env: NodeJS.ProcessEnv = process.env): Config['s3'] {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_REGION } = env;
  if (!S3_BUCKET) return undefined;
  return {
    bucket: S3_BUCKET,
    region: S3_REGION ?? 'us-east-1',
    accessKeyId: S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
    forcePathStyle: true,
    ...(S3_ENDPOINT !== undefined && { endpoint: S3_ENDPOINT }),
  };
}

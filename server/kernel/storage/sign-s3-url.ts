import { createHash, createHmac } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { writeDisposition } from '../http/send-file.ts';
import type { SignedUrlOptions } from './storage.ts';

/**
 * A presigned GET (AWS Signature Version 4, query parameters).
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function signGet(
  config: NonNullable<Config['s3']>,
  key: string,
  { expiresInSeconds, name }: SignedUrlOptions,
  now = new Date(),
): string {
  const { bucket, region, accessKeyId, secretAccessKey, forcePathStyle } = config;
  const url = new URL(config.endpoint ?? `https://s3.${region}.amazonaws.com`);
  if (!forcePathStyle) url.hostname = `${bucket}.${url.hostname}`;
  const base = url.pathname.replace(/\/$/, '');
  const path = `${base}${forcePathStyle ? `/${bucket}` : ''}/${key}`;

  const time = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
  const query = Object.entries({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKeyId}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(expiresInSeconds),
    'X-Amz-SignedHeaders': 'host',
    'response-content-disposition': writeDisposition('attachment', name),
  })
    .map(([field, value]) => `${encode(field)}=${encode(value)}`)
    .sort()
    .join('&');
  const request = [
    'GET',
    path.split('/').map(encode).join('/'),
    query,
    `host:${url.host}`,
    '',
    'host',
    'UNSIGNED-PAYLOAD',
  ];
  const hash = createHash('sha256').update(request.join('\n')).digest('hex');
  const signingKey = [time.slice(0, 8), region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const signature = createHmac('sha256', signingKey)
    .update(['AWS4-HMAC-SHA256', time, scope, hash].join('\n'))
    .digest('hex');
  return `${url.origin}${path}?${query}&X-Amz-Signature=${signature}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

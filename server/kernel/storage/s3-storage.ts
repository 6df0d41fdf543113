import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Config } from '../config/config.ts';
import { checkKey } from './key.ts';
import { signGet } from './sign-s3-url.ts';
import { linkExpired, notFound, type Storage } from './storage.ts';

/** Files in a bucket of any S3-compatible server. */
export function createS3Storage(config: NonNullable<Config['s3']>): Storage {
  const { bucket: Bucket, endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = config;
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle,
    ...(endpoint !== undefined && { endpoint }),
    // Servers other than Amazon's often do not know the newer checksum trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

  async function read(key: string) {
    try {
      return await client.send(new GetObjectCommand({ Bucket, Key: checkKey(key) }));
    } catch (error) {
      throw error instanceof NoSuchKey || (error as { name?: string }).name === 'NotFound'
        ? notFound(error)
        : error;
    }
  }

  return {
    async put(key, content, { type }) {
      checkKey(key);
      const send = async (Body: Readable | Uint8Array, size: number) => {
        await client.send(
          new PutObjectCommand({ Bucket, Key: key, Body, ContentLength: size, ContentType: type }),
        );
        return size;
      };
      if (!(content instanceof Readable)) return send(content, content.length);
      // S3 wants the length first, and nothing may be kept of a stream that breaks off.
      const draft = join(tmpdir(), `inlay-${randomUUID()}.part`);
      try {
        await pipeline(content, createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
        const { size } = await stat(draft);
        const handle = await open(draft);
        return await send(handle.createReadStream(), size);
      } finally {
        await rm(draft, { force: true });
      }
    },
    async get(key) {
      const { Body, ContentLength = 0, ContentType = 'application/octet-stream' } = await read(key);
      return { stream: Body as Readable, size: ContentLength, type: ContentType };
    },
    async bytes(key) {
      const { Body } = await read(key);
      return Buffer.from(await Body!.transformToByteArray());
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: checkKey(key) }));
    },
    async deletePrefix(prefix) {
      const Prefix = `${checkKey(prefix)}/`;
      for (;;) {
        const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
        if (Contents.length === 0) return;
        await client.send(
          new DeleteObjectsCommand({
            Bucket,
            Delete: { Objects: Contents.map(({ Key }) => ({ Key: Key! })), Quiet: true },
          }),
        );
      }
    },
    signedUrl: async (key, options) => signGet(config, checkKey(key), options),
    verify() {
      // Links lead to the bucket itself; no path of ours opens a file.
      throw linkExpired();
    },
    async check() {
      await client.send(new HeadBucketCommand({ Bucket }));
    },
  };
}

import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';
import { Service } from './run-service.ts';

export interface Started {
  readonly env: Record<string, string>;
  stop(): Promise<void>;
}

/** The Debian packages that are needed and not there. */
export function listMissing(): string[] {
  const needs: [string, string][] = [
    ['initdb', 'postgresql'],
    ['postgres', 'postgresql'],
    ['psql', 'postgresql'],
    ['redis-server', 'redis-server'],
  ];
  return [...new Set(needs.filter(([program]) => !findProgram(program)).map(([, name]) => name))];
}

/** PostgreSQL with an owner who is no superuser, as in production. */
export async function startPostgres(): Promise<Started> {
  const service = await Service.prepare('postgres');
  try {
    const { folder, port } = service;
    const data = `${folder}/data`;
    service.run(findProgram('initdb')!, [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '-N',
    ]);
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '300',
      // Its data is thrown away in any case.
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    service.start(findProgram('postgres')!, ['-D', data, '-p', String(port), ...options]);
    const psql = (sql: string) =>
      spawnSync(findProgram('psql')!, ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-qc', sql])
        .status === 0;
    await service.waitUntil(() => psql('SELECT 1'));
    if (!psql('CREATE ROLE inlay LOGIN CREATEDB CREATEROLE') || !psql('CREATE DATABASE inlay OWNER inlay'))
      throw new Error('The owner of the test database could not be made.');
    return { env: { DATABASE_URL: `postgres://inlay@127.0.0.1:${port}/inlay` }, stop: () => service.stop() };
  } catch (error) {
    await service.stop();
    throw error;
  }
}

export async function startRedis(): Promise<Started> {
  const service = await Service.prepare('redis');
  try {
    const { port, folder } = service;
    const options = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
    service.start(
      findProgram('redis-server')!,
      Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    );
    await service.waitUntil(() => accepts(port));
    return { env: { REDIS_URL: `redis://127.0.0.1:${port}` }, stop: () => service.stop() };
  } catch (error) {
    await service.stop();
    throw error;
  }
}

/** MinIO, where somebody has put it on the PATH: no registry that we use has a living S3 server. */
export async function startBucket(): Promise<Started | undefined> {
  const program = findProgram('minio');
  if (!program) return undefined;
  const service = await Service.prepare('minio');
  try {
    const { port, folder } = service;
    const key = { S3_ACCESS_KEY_ID: 'inlay-test', S3_SECRET_ACCESS_KEY: 'inlay-test-secret' };
    service.run('mkdir', ['-p', `${folder}/data/inlay-test`]);
    service.start(program, ['server', '--quiet', '--address', `127.0.0.1:${port}`, `${folder}/data`], {
      HOME: folder,
      MINIO_ROOT_USER: key.S3_ACCESS_KEY_ID,
      MINIO_ROOT_PASSWORD: key.S3_SECRET_ACCESS_KEY,
    });
    await service.waitUntil(() => accepts(port));
    const env = { ...key, S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'inlay-test' };
    return { env, stop: () => service.stop() };
  } catch (error) {
    await service.stop();
    throw error;
  }
}

async function accepts(port: number): Promise<boolean> {
  const { connect } = await import('node:net');
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

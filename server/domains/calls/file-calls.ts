import { type NewFile, type Static, type StoredFile, Type } from 'inlay/sdk';
import type { ModuleServices } from '../../../host/node/runner/module-runner.ts';
import { listSchemaFaults } from '../../kernel/schema/index.ts';
import {
  checkRoom,
  fileInvalid,
  fileTooLarge,
  findFile,
  type MadeFile,
  removeFile,
  storeFile,
} from '../files/index.ts';
import type { ActiveModule } from '../modules/index.ts';
import { findSubject } from '../subjects/index.ts';
import type { Reach } from './reach.ts';
import type { CallHost } from './services.ts';

const largest = 5_000_000;

const NewFileBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120, pattern: '^[^/\\\\\\u0000-\\u001f\\u007f]+$' }),
    type: Type.String({ maxLength: 100, pattern: '^[a-z]+/[a-z0-9][a-z0-9.+-]*$' }),
    base64: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' })),
    text: Type.Optional(Type.String()),
    subjectId: Type.Union([Type.String(), Type.Null()]),
    keepDays: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
);

interface Caller {
  readonly tenantId: string;
  readonly module: ActiveModule['module'];
  readonly reach: Reach;
}

/** Files that the module keeps in this tenant. */
export function createFileCalls(
  host: Pick<CallHost, 'db' | 'storage'>,
  { tenantId, module, reach }: Caller,
): Pick<ModuleServices, 'files'> {
  const { db, storage } = host;
  const longest = module.manifest.privacy.retentionDays;

  /** Undefined for one that is not there, or not for this caller. */
  const find = (id: string) =>
    db
      .inTenant(tenantId, async () => {
        const file = await findFile(db, module.id, id);
        await reach.check(file.subjectId);
        return file;
      })
      .catch((error: { status?: number }) => {
        if (error.status === 404) return undefined;
        throw error;
      });

  return {
    files: {
      async put(file) {
        const { name, type, subjectId, keepDays = longest } = check(file, longest);
        const bytes = readBytes(file);
        await db.inTenant(tenantId, async () => {
          await reach.check(subjectId);
          if (subjectId !== null) await findSubject(subjectId);
          await checkRoom(db, module.id, bytes.byteLength);
        });
        const kept = { tenantId, module: module.id, subjectId, name, type, bytes, keepDays };
        const id = await storeFile(host, kept);
        return present(await db.inTenant(tenantId, () => findFile(db, module.id, id)));
      },
      async get(id) {
        const file = await find(id);
        if (!file) return undefined;
        return { ...present(file), base64: (await storage.bytes(file.storageKey)).toString('base64') };
      },
      async delete(id) {
        const file = await find(id);
        if (file) await db.inTenant(tenantId, () => removeFile(db, id));
        return file !== undefined;
      },
    },
  };
}

function check(file: NewFile, longest: number): Static<typeof NewFileBody> {
  const [fault] = listSchemaFaults(NewFileBody, file);
  if (fault) throw fileInvalid(`${fault.path || 'it'} ${fault.message}.`);
  if ((file.text === undefined) === (file.base64 === undefined))
    throw fileInvalid('give its content as text or as base64.');
  if ((file.keepDays ?? 0) > longest)
    throw fileInvalid(`the manifest’s privacy keeps nothing longer than ${longest} days.`);
  return file;
}

function readBytes({ text, base64 = '' }: NewFile): Buffer {
  const size =
    text === undefined ? Math.floor((base64.length * 3) / 4) - countPadding(base64) : Buffer.byteLength(text);
  if (size > largest) throw fileTooLarge(size, largest);
  return text === undefined ? Buffer.from(base64, 'base64') : Buffer.from(text);
}

const countPadding = (base64: string): number => /=*$/.exec(base64)![0].length;

const present = ({ id, name, type, size, subjectId, createdAt, expiresAt }: MadeFile): StoredFile => ({
  id,
  name,
  type,
  size,
  subjectId,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});

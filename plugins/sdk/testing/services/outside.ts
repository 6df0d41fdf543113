import { listSchemaFaults } from '../../checking/index.ts';
import type { NewFile, StoredFile } from '../../files.ts';
import type { HttpRequest, OutgoingMail } from '../../outside.ts';
import { grantOfHost } from '../../read-manifest.ts';
import { type Json, Type } from '../../schema.ts';
import type { Services } from '../../services.ts';
import * as refusals from './refusals.ts';
import { checkPerson, checkReach, orUndefined, type Scope } from './scope.ts';
import { copy, createId, stamp } from './tenant.ts';

const closed = { additionalProperties: false } as const;

const NewFileBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 120, pattern: '^[^/\\\\\\u0000-\\u001f\\u007f]+$' }),
    type: Type.String({ maxLength: 100, pattern: '^[a-z]+/[a-z0-9][a-z0-9.+-]*$' }),
    base64: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' })),
    text: Type.Optional(Type.String()),
    subjectId: Type.Union([Type.String(), Type.Null()]),
    keepDays: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  closed,
);
const MailBody = Type.Object(
  {
    to: Type.Union([
      Type.Object({ memberId: Type.String() }, closed),
      Type.Object({ subjectId: Type.String() }, closed),
    ]),
    subject: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[^\\u0000-\\u001f\\u007f\\u2028\\u2029]*$',
    }),
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  closed,
);

/** Files, papers, secrets, servers outside and mails. */
export const createOutside = (
  scope: Scope,
): Pick<Services, 'files' | 'pdf' | 'secrets' | 'http' | 'mail'> => ({
  files: createFiles(scope),
  pdf: {
    async render(definition: Json, { subjectId }) {
      checkReach(scope, subjectId);
      const text = JSON.stringify(definition);
      return {
        fileId: keep(scope, { name: 'file', type: 'application/pdf', text, subjectId, keepDays: 1 }).id,
      };
    },
  },
  secrets: {
    async get(name) {
      if (!Object.hasOwn(scope.declared.secrets, name)) throw refusals.secretUnknown(name);
      return scope.declared.secrets[name];
    },
  },
  http: { fetch: (url, request = {}) => ask(scope, url, request) },
  mail: {
    async send(mail) {
      send(scope, mail);
      return { state: 'queued' };
    },
  },
});

function createFiles(scope: Scope): Services['files'] {
  const { tenant, declared } = scope;
  const find = (id: string) => {
    const file = tenant.files.get(id);
    if (!file || Date.parse(file.expiresAt) < tenant.now) return undefined;
    return orUndefined(() => {
      checkReach(scope, file.subjectId);
      return file;
    });
  };
  return {
    async put(file) {
      const [fault] = listSchemaFaults(NewFileBody, file);
      if (fault) throw refusals.fileInvalid(`${fault.path || 'it'} ${fault.message}.`);
      if ((file.text === undefined) === (file.base64 === undefined))
        throw refusals.fileInvalid('give its content as text or as base64.');
      if ((file.keepDays ?? 0) > declared.retentionDays)
        throw refusals.fileInvalid(`nothing is kept longer than ${declared.retentionDays} days.`);
      checkPerson(scope, file.subjectId);
      return keep(scope, file);
    },
    get: async (id) => copy(find(id) ?? null) ?? undefined,
    async delete(id) {
      return find(id) !== undefined && tenant.files.delete(id);
    },
  };
}

function keep(
  { tenant, declared }: Scope,
  { name, type, text, base64, subjectId, keepDays }: NewFile,
): StoredFile {
  const bytes = text === undefined ? decode(base64 ?? '') : new TextEncoder().encode(text);
  if (bytes.byteLength > 5_000_000) throw refusals.fileTooLarge();
  const days = keepDays ?? declared.retentionDays;
  const file: StoredFile = {
    id: createId(tenant),
    name,
    type,
    size: bytes.byteLength,
    subjectId,
    createdAt: stamp(tenant),
    expiresAt: new Date(tenant.now + days * 86_400_000).toISOString(),
  };
  tenant.files.set(file.id, { ...file, base64: encode(bytes) });
  return file;
}

const decode = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const encode = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function ask({ declared, answer }: Scope, address: string, request: HttpRequest) {
  if (typeof address !== 'string' || !URL.canParse(address))
    throw refusals.requestInvalid('the address is none.');
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '') throw refusals.addressRefused(url.host);
  const matching = declared.network.filter((host) =>
    host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host,
  );
  if (matching.length === 0) throw refusals.hostNotDeclared(url.host);
  if (!matching.some((host) => declared.permissions.includes(grantOfHost(host))))
    throw refusals.hostNotGranted(url.host);
  const found = await answer(address, copy(request));
  if (!found) throw refusals.unreachable(url.host);
  return { status: 200, headers: {}, text: '', ...copy(found) };
}

function send(scope: Scope, mail: OutgoingMail): void {
  const { tenant } = scope;
  const [fault] = listSchemaFaults(MailBody, mail);
  if (fault) throw refusals.mailInvalid(`${fault.path || 'it'} ${fault.message}.`);
  const { to, key } = mail;
  if ('subjectId' in to) checkReach(scope, to.subjectId);
  const address =
    'memberId' in to ? tenant.members.get(to.memberId) : tenant.subjects.get(to.subjectId)?.email;
  const isKnown = 'memberId' in to ? tenant.members.has(to.memberId) : tenant.subjects.has(to.subjectId);
  if (!isKnown) throw refusals.recipientUnknown();
  if (!address) throw refusals.noAddress();
  if (key !== undefined && tenant.mails.some((sent) => sent.key === key)) return;
  tenant.mails.push({ ...copy(mail), address });
}

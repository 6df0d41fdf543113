import { Id, PageOf, PageQuery, Type } from 'inlay/sdk';
import {
  type Context,
  createRouter,
  describe,
  params,
  query,
  rateLimit,
  sendFile,
} from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { readAddress } from '../address.ts';
import { admit, allow, callerOf, nameCaller, roleOf } from '../caller.ts';
import { transaction } from '../transaction.ts';
import { uploadForm } from './body.ts';
import { documentConcealed } from './errors.ts';
import { canRemoveDocuments } from './policy.ts';
import { receiveDocument } from './receive.ts';
import { addDocument, findDocument, listDocuments, removeDocument } from './service.ts';
import { DocumentView, showDocument } from './view.ts';

const one = Type.Object({ data: DocumentView });
const byId = params(Type.Object({ id: Id }));
const tags = ['documents'];
const listQuery = Type.Object({ ...PageQuery.properties, subjectId: Type.Optional(Id) });

/** A key is the tenant’s own server, which gave most files itself. */
const viewerOf = (ctx: Context) => ({ isMember: roleOf(callerOf(ctx)) !== undefined });

export function documentRoutes(kernel: Kernel) {
  const { db, storage, cache } = kernel;
  const routes = createRouter('/api/v1/documents');

  routes.post(
    '/',
    describe({
      summary: 'Takes a file, from a candidate with their `consent`. 200 for one that is there already.',
      tags,
      body: uploadForm,
      bodyType: 'multipart/form-data',
      answers: one,
      status: 201,
    }),
    admit('member', 'launch', { key: 'documents:write' }),
    rateLimit({
      cache,
      name: 'upload',
      // A recruiter brings hundreds of files at once; the tenant's store sets the pace then.
      limit: (ctx) => (roleOf(callerOf(ctx)) ? 1200 : 60),
      windowSeconds: 60,
      key: (ctx) => nameCaller(callerOf(ctx)),
    }),
    // Whoever opens one launch after the other is still one visitor.
    rateLimit({
      cache,
      name: 'upload-address',
      limit: 300,
      windowSeconds: 60,
      key: (ctx) => (roleOf(callerOf(ctx)) ? undefined : readAddress(ctx)),
    }),
    async (ctx) => {
      const caller = callerOf(ctx);
      const { file, fields } = await receiveDocument(ctx, kernel, caller.tenantId);
      const { document, created } = await addDocument(
        db,
        {
          tenantId: caller.tenantId,
          launchId: caller.kind === 'launch' ? caller.launchId : null,
          subjectId: fields.subjectId,
          consent: fields.consent,
          once: fields.once,
          isMember: roleOf(caller) !== undefined,
        },
        file,
      );
      ctx.body = { data: showDocument(document, viewerOf(ctx)) };
      ctx.status = created ? 201 : 200;
    },
  );

  routes.get(
    '/',
    describe({ summary: 'Lists the documents, newest first.', tags, answers: PageOf(DocumentView) }),
    admit('member', { key: 'documents:read' }),
    query(listQuery),
    transaction(db),
    async (ctx) => {
      const { data, page } = await listDocuments(ctx.state.query);
      ctx.body = { data: data.map((document) => showDocument(document, viewerOf(ctx))), page };
    },
  );

  routes.get(
    '/:id',
    describe({ summary: 'Shows a document.', tags, answers: one }),
    admit('member', { key: 'documents:read' }),
    byId,
    transaction(db),
    async (ctx) => {
      ctx.body = { data: showDocument(await findDocument(ctx.state.params.id), viewerOf(ctx)) };
    },
  );

  routes.get(
    '/:id/content',
    describe({ summary: 'Downloads a document as it was given.', tags }),
    admit('member', { key: 'documents:read' }),
    byId,
    async (ctx) => {
      const { tenantId } = callerOf(ctx);
      const document = await db.inTenant(tenantId, () => findDocument(ctx.state.params.id));
      if (document.concealed && viewerOf(ctx).isMember) throw documentConcealed();
      const { stream, size } = await storage.get(document.storageKey);
      sendFile(ctx, stream, { name: document.name, type: document.type, size });
    },
  );

  routes.delete(
    '/:id',
    describe({ summary: 'Deletes a document and its file.', tags, status: 204 }),
    admit('member', { key: 'documents:write' }),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canRemoveDocuments(roleOf(callerOf(ctx))));
      await removeDocument(ctx.state.params.id);
      ctx.status = 204;
    },
  );

  return routes;
}

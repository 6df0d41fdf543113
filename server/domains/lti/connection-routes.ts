import { Id, Type } from 'inlay/sdk';
import { createOutlet } from '../../kernel/fetch/index.ts';
import { body, createRouter, describe, params } from '../../kernel/http/index.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { allow, memberOf, signedIn } from '../caller.ts';
import { canConnect, canSeeConnections } from '../connections/index.ts';
import { livingLaunches } from '../living-launches.ts';
import { findPosition } from '../positions/index.ts';
import { transaction } from '../transaction.ts';
import {
  type LtiConnectionChange,
  ltiConnectionChange,
  type NewLtiConnection,
  newLtiConnection,
  oneDeployment,
} from './body.ts';
import { addressRefused } from './connection-errors.ts';
import {
  approveDeployment,
  changeLtiConnection,
  createLtiConnection,
  findPlatformOf,
  listDeployments,
  removeDeployment,
} from './service.ts';
import { presentTool, ToolView } from './tool-view.ts';
import { LtiConnectionView, presentLtiConnection } from './view.ts';

const tags = ['connections'];
const answers = Type.Object({ data: LtiConnectionView });
const byId = params(Type.Object({ id: Id }));

/** What only connections of the kind `lti` have: an LMS and its deployments. */
export function ltiConnectionRoutes(kernel: Kernel) {
  const { db, config } = kernel;
  const routes = createRouter('/api/v1/connections');
  const outlet = createOutlet(config);

  const show = async (id: string) => {
    const platform = await findPlatformOf(db, id);
    const deployments = await listDeployments(db, platform);
    return { data: presentLtiConnection(id, platform, deployments, config.publicUrl) };
  };

  const checkAddresses = (given: LtiConnectionChange) => {
    for (const field of ['loginUrl', 'tokenUrl', 'jwksUrl'] as const)
      if (given[field] !== undefined && !outlet.allows(given[field])) throw addressRefused(field);
  };

  routes.get(
    '/lti/tool',
    describe({
      summary: 'Says what to copy into an LMS, kind by kind.',
      tags,
      answers: Type.Object({ data: ToolView }),
    }),
    signedIn(),
    (ctx) => {
      allow(canSeeConnections(memberOf(ctx).role));
      ctx.body = { data: presentTool(config.publicUrl) };
    },
  );

  routes.post(
    '/lti',
    describe({ summary: 'Connects an LMS by LTI 1.3.', tags, answers, status: 201 }),
    signedIn(),
    body(newLtiConnection),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const connection: NewLtiConnection = ctx.state.body;
      checkAddresses(connection);
      if (connection.positionId) await findPosition(connection.positionId);
      const id = await createLtiConnection(db, connection);
      ctx.status = 201;
      ctx.body = await show(id);
    },
  );

  routes.get(
    '/:id/lti',
    describe({ summary: 'Shows an LMS, its deployments and what to copy into it.', tags, answers }),
    signedIn(),
    byId,
    transaction(db),
    async (ctx) => {
      allow(canSeeConnections(memberOf(ctx).role));
      ctx.body = await show(ctx.state.params.id);
    },
  );

  routes.patch(
    '/:id/lti',
    describe({
      summary: 'Changes addresses of an LMS and what opens where a link does not say.',
      tags,
      answers,
    }),
    signedIn(),
    byId,
    body(ltiConnectionChange),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const { id } = ctx.state.params;
      const change: LtiConnectionChange = ctx.state.body;
      await findPlatformOf(db, id);
      checkAddresses(change);
      if (change.positionId) await findPosition(change.positionId);
      await changeLtiConnection(db, id, change);
      ctx.body = await show(id);
    },
  );

  routes.post(
    '/:id/lti/deployments/:deploymentId',
    describe({ summary: 'Approves a deployment: its people come in from now on.', tags, answers }),
    signedIn(),
    params(oneDeployment),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const { id, deploymentId } = ctx.state.params;
      await approveDeployment(db, await findPlatformOf(db, id), deploymentId);
      ctx.body = await show(id);
    },
  );

  routes.delete(
    '/:id/lti/deployments/:deploymentId',
    describe({
      summary: 'Rejects or removes a deployment: what it opened is over.',
      description: 'Should its people come again, it waits for approval anew.',
      tags,
      answers,
    }),
    signedIn(),
    params(oneDeployment),
    transaction(db),
    async (ctx) => {
      allow(canConnect(memberOf(ctx).role));
      const { id, deploymentId } = ctx.state.params;
      await removeDeployment(db, await findPlatformOf(db, id), deploymentId);
      db.afterCommit(() => livingLaunches(kernel).forget({ connectionId: id }));
      ctx.body = await show(id);
    },
  );

  return routes;
}

import { randomUUID } from 'node:crypto';
import type { Caller, Services } from 'inlay/sdk';
import type { Course } from '../../../../../host/demo/lms/platform/course.ts';
import type { LtiPlatform } from '../../../../../host/demo/lms/platform/platform.ts';
import type { Visit } from '../../../../../host/demo/lms/platform/visit.ts';
import { instructor } from '../../../../../host/demo/lms/platform/vocabulary.ts';
import type { TestApp } from '../../../../testing/test-app.ts';
import { createServices } from '../../../calls/services.ts';
import { createModuleLogs } from '../../../module-logs/index.ts';
import type { Tenant } from '../../../tenants/index.ts';
import type { Meddling } from '../../testing/browser.ts';
import { type ConnectedLms, connectLms, readLaunch } from '../../testing/lms.ts';

const permissions = ['grades:write', 'grades:read', 'roster:read'];

/** Somebody who opened the link, with the services of the module that they use. */
export interface Guest {
  readonly sub: string;
  readonly launchId: string;
  readonly subjectId: string;
  readonly services: Services;
}

/** A row of `lti_scores`. */
interface NotedScore {
  readonly tenant_id: string;
  readonly state: string;
  readonly given: number;
  readonly attempts: number;
  readonly scored_at: Date;
  readonly next_at: Date;
  readonly error: { readonly code: string; readonly httpStatus?: number; readonly said?: string } | null;
}

/** A course with one link, in an LMS that is connected with a tenant of its own. */
export interface Classroom {
  readonly lms: ConnectedLms;
  readonly course: Course;
  /** The column of the link, where the course has one. */
  readonly columnId: string;
  enter(visit?: Partial<Visit>, meddling?: Meddling): Promise<Guest>;
  /** Somebody who teaches; they have no subject. */
  enterAsTeacher(meddling?: Meddling): Promise<Pick<Guest, 'launchId' | 'services'>>;
  serve(caller: Caller, launchId: string | null, tenantId?: string): Services;
  /** Lets what waits be tried at once, and sends it. */
  sendNow(): Promise<void>;
  /** What was noted, newest first. */
  listScores(): Promise<NotedScore[]>;
}

export async function openClassroom(
  app: TestApp,
  platform: LtiPlatform,
  { tenant, column = true }: { tenant?: Tenant; column?: boolean } = {},
): Promise<Classroom> {
  const lms = await connectLms(app, platform, { ...(tenant && { tenant }) });
  const { clientId, positionId } = lms;
  const context = { id: randomUUID(), title: 'Career Studio' };
  const course = platform.course(context);
  const resourceLinkId = 'link';
  const columnId = randomUUID();
  course.links.set(resourceLinkId, {
    id: resourceLinkId,
    clientId,
    title: 'Your CV',
    targetLinkUri: `${app.origin}/lti/launch`,
  });
  if (column)
    course.lineItems.set(columnId, { id: columnId, clientId, label: 'CV', scoreMaximum: 20, resourceLinkId });
  const [hello] = app.registry.modules;
  const moduleLogs = createModuleLogs(app.kernel);
  const secrets = { read: () => undefined };
  const inTenant = <T>(work: () => Promise<T>) => app.db.inTenant(lms.tenant.id, work);

  const serve: Classroom['serve'] = (caller, launchId, tenantId = lms.tenant.id) => {
    const facts = { widget: 'greeter', placement: 'lti.resource', positionId, subjectId: null, locale: 'en' };
    const launch = launchId && { ...facts, id: launchId, hasGradeBook: true, wantsScore: column };
    const host = {
      ...app.kernel,
      lti: app.app.lti,
      prompts: app.app.prompts,
      search: app.app.search,
      moduleLogs,
    };
    const active = { module: hello!, installationId: '', permissions, settings: {}, secrets };
    return createServices(host, active, {
      tenantId,
      caller,
      launch: launch || null,
      locale: 'en',
    }) as Services;
  };

  async function open(visit: Partial<Visit>, meddling: Meddling = {}) {
    const sub = visit.sub ?? `person-${randomUUID()}`;
    const answer = await lms.launch(
      { context, resourceLinkId, resourceLinkTitle: 'Your CV', ...visit, sub },
      meddling,
    );
    const { row } = await readLaunch(app, lms, answer);
    if (!row) throw new Error(answer.text);
    return { sub, launchId: String(row.id), subjectId: row.subject_id as string | null };
  }

  return {
    lms,
    course,
    columnId,
    serve,
    async enter(visit = {}, meddling) {
      const { sub, launchId, subjectId } = await open(visit, meddling);
      const services = serve({ kind: 'subject', launchId, subjectId }, launchId);
      return { sub, launchId, subjectId: subjectId!, services };
    },
    async enterAsTeacher(meddling) {
      const { launchId } = await open({ roles: [instructor], name: 'Ines Duarte' }, meddling);
      return { launchId, services: serve({ kind: 'member', memberId: 'm', role: 'user' }, launchId) };
    },
    async sendNow() {
      await inTenant(() => app.db.query(`UPDATE lti_scores SET next_at = now() WHERE state = 'queued'`));
      await app.app.lti.courier.drain();
    },
    listScores: () => inTenant(() => app.db.query<NotedScore>('SELECT * FROM lti_scores ORDER BY id DESC')),
  };
}

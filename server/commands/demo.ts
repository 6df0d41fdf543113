import { fileURLToPath } from 'node:url';
import { firstAnalyses } from '../../host/demo/data/analyses.ts';
import { members, password, publisher } from '../../host/demo/data/tenant.ts';
import { giveCvs } from '../../host/demo/give-cvs.ts';
import { publishModule } from '../../host/demo/publish-module.ts';
import { makeSampleCvs, type SampleCv } from '../../host/demo/sample-cvs.ts';
import type { Registry } from '../../host/node/registry.ts';
import type { Life } from '../../marketplace/server/installations/index.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { DemoSeed } from './demo-seed.ts';
import { startDemoSites } from './demo-sites.ts';

/** What runs beside Inlay in the demo. */
export interface Demo {
  /** What to print: addresses and the sign-in. */
  readonly lines: readonly string[];
  /** Settles once the first candidates are in, or cannot be had on this start. */
  readonly seeded: Promise<void>;
  close(): Promise<void>;
}

/** Puts the demo data in and starts the sites of others, on the ports after Inlay's own. Inlay must answer already. */
export async function startDemo(kernel: Kernel, registry: Registry, life: Life): Promise<Demo> {
  const { config, db, log, pdf } = kernel;
  let made: Promise<SampleCv[]> | undefined;
  const readCvs = () =>
    (made ??= makeSampleCvs((definition) => pdf.render(definition)).catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  const sites = await startDemoSites({ config, registry, readCvs });
  const stopping = new AbortController();
  let giving: Promise<void> = Promise.resolve();
  const close = async () => {
    stopping.abort();
    await Promise.all([giving, sites.close()]);
  };
  try {
    const seed = await DemoSeed.open(db);
    await seed.addMembers();
    await seed.addPublisher();
    await seed.addPositions();
    await seed.installModules(registry, life);
    await seed.connectSite(listOrigins(sites.board.url));
    // Nobody waits for the first candidates: their CVs are read while the console is being opened.
    const later = (piece: string, work: () => Promise<void>, missing: string) =>
      seed.isDone(piece)
        ? Promise.resolve()
        : work().then(
            () => seed.once(piece, async () => {}),
            (error: unknown) => {
              if (!stopping.signal.aborted) log.warn({ err: error }, missing);
            },
          );
    const { signal } = stopping;
    giving = later(
      'cvs',
      async () => giveFirstCvs(kernel, await readCvs(), signal),
      'The demo has no first candidates yet.',
    ).then(() =>
      later(
        'skills-matrix',
        () => publishSkillsMatrix(kernel, signal),
        'The demo’s catalogue has no skills matrix yet.',
      ),
    );
  } catch (error) {
    await close();
    throw error;
  }
  const lines = [
    `Job board  ${sites.board.url}/`,
    `ATS        ${sites.ats.url}/`,
    `LMS        ${sites.lms.url}/`,
    `Sign in    ${members[0].email}, password ${password}`,
  ];
  return { lines, seeded: giving, close };
}

/** A browser takes the two names of this machine for two origins. */
function listOrigins(url: string): string[] {
  const { origin, port } = new URL(url);
  return [...new Set([origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`])];
}

const toUrl = ({ host, port }: Kernel['config']) =>
  `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}`;

/** A stranger's module for the catalogue, brought there by a stranger's road. */
async function publishSkillsMatrix({ config }: Kernel, signal: AbortSignal): Promise<void> {
  await publishModule({
    url: toUrl(config),
    program: fileURLToPath(new URL('inlay.mjs', import.meta.url)),
    module: fileURLToPath(new URL('../../host/demo/skills-matrix', import.meta.url)),
    publisher: { ...publisher, name: publisher.tenant.name, email: publisher.member.email, password },
    operator: { email: members[0].email, password },
    signal,
  });
}

async function giveFirstCvs(
  { config }: Kernel,
  cvs: readonly SampleCv[],
  signal: AbortSignal,
): Promise<void> {
  await giveCvs(cvs, {
    url: toUrl(config),
    email: members[0].email,
    password,
    analysis: firstAnalyses,
    signal,
  });
}

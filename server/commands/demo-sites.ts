import { join } from 'node:path';
import type { ManifestWidget } from 'inlay/sdk';
import { startAts } from '../../host/demo/ats/ats.ts';
import { positions } from '../../host/demo/data/positions/index.ts';
import { site } from '../../host/demo/data/tenant.ts';
import { startJobBoard } from '../../host/demo/job-board/job-board.ts';
import { startLms } from '../../host/demo/lms/lms.ts';
import { type SampleCv, sampleCvFacts } from '../../host/demo/sample-cvs.ts';
import type { Registry } from '../../host/node/registry.ts';
import type { Config } from '../kernel/config/index.ts';

interface Parts {
  readonly config: Config;
  readonly registry: Registry;
  readonly readCvs: () => Promise<SampleCv[]>;
}

/** Starts the sites of others, on the ports after Inlay's own: all of them, or none. */
export async function startDemoSites({ config, registry, readCvs }: Parts) {
  const { host, publicUrl: inlayUrl, dataDir } = config;
  const place = (step: number) => ({ port: config.port === 0 ? 0 : config.port + step, host, inlayUrl });
  const open: { close(): Promise<void> }[] = [];
  const close = async () => void (await Promise.all(open.map((each) => each.close())));
  const keep = <T extends { close(): Promise<void> }>(started: T): T => {
    open.push(started);
    return started;
  };
  try {
    const board = keep(
      await startJobBoard({
        ...place(1),
        siteKey: site.siteKey,
        positions,
        widget: findWidgetFor(registry, 'embed.public'),
        samples: { facts: sampleCvFacts, read: readCvs },
      }),
    );
    const ats = keep(
      await startAts({
        ...place(2),
        positions,
        readCvs,
        widget: findWidgetFor(registry, 'page.candidate'),
        stateFile: join(dataDir, 'demo-ats.json'),
      }),
    );
    const lms = keep(await startLms({ ...place(3), stateFile: join(dataDir, 'demo-lms.json') }));
    return { board, ats, lms, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first widget that any module offers for such a place. */
function findWidgetFor({ modules }: Registry, placement: ManifestWidget['placements'][number]) {
  for (const { id, manifest } of modules) {
    const widget = manifest.widgets.find(({ placements }) => placements.includes(placement));
    if (widget) return { module: id, name: widget.name, minHeight: widget.minHeight };
  }
  return undefined;
}

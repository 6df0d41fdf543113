import type { SampleCv } from './sample-cvs.ts';
import { type VisitOptions, visitApi } from './visit-api.ts';

export interface GiveOptions extends VisitOptions {
  /** Whose route makes a report of a document and a position. */
  readonly analysis: { readonly module: string; readonly path: string };
}

type Listed = readonly { readonly id: string; readonly key: string; readonly name: string }[];

/** Gives Inlay the sample CVs as a recruiter would: by its API. What is there already is left alone. */
export async function giveCvs(cvs: readonly SampleCv[], { analysis, ...visit }: GiveOptions): Promise<void> {
  const api = await visitApi(visit);
  const known = await api.get<Listed>('/documents?limit=100');
  const positions = await api.get<Listed>('/positions?limit=100');
  const modules = await api.get<readonly { module: string; state: string }[]>('/installations');
  const canAnalyse = modules.some(({ module, state }) => module === analysis.module && state === 'active');

  for (const cv of cvs) {
    if (known.some(({ name }) => name === cv.name)) continue;
    const form = new FormData();
    form.set('file', new Blob([cv.bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }), cv.name);
    const document = await api.send<{ id: string }>('/documents', form);
    const position = positions.find(({ key }) => key === cv.position);
    if (canAnalyse && position)
      await api.post(`/modules/${analysis.module}${analysis.path}`, {
        documentId: document.id,
        positionId: position.id,
      });
  }
  await api.signOut();
}

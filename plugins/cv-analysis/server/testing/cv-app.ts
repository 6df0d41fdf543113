import { fileURLToPath } from 'node:url';
import { enterAsCandidate } from '../../../../server/testing/candidate.ts';
import type { Client } from '../../../../server/testing/client.ts';
import { startTestApp } from '../../../../server/testing/test-app.ts';

const folder = fileURLToPath(new URL('../..', import.meta.url));

export const cv = `Mira Beispiel
mira@example.test
Hamburg, Germany

Experience

Platform Engineer, Hafen GmbH
03/2019 - present
- Runs Kubernetes clusters for twelve teams
- Describes all infrastructure in Terraform

System Administrator, Deich AG
01/2016 - 02/2019
- Kept Linux servers running

Education

Bachelor of Science in Computer Science, TU Hamburg
2012 - 2015

Skills

Kubernetes, Terraform, Linux, Python

Languages

German (native), English (C1)
`;

export const description = `Requirements
- 3+ years of experience with Kubernetes
- Terraform
- Fluent English
- Experience with Kafka

Nice to have
- Ansible`;

/** The whole server with this module alone, and the steps that its tests have in common. */
export async function startCvApp() {
  const app = await startTestApp({ work: true, moduleFolders: [folder] });
  return {
    ...app,
    /** A recruiter with one open position, and somebody who came for it. */
    async open() {
      const { api, tenant } = await app.signIn();
      const position = (await api.post('/positions', { title: 'Platform Engineer', description })).body.data;
      const enter = () => enterAsCandidate(app, tenant, { module: 'cv-analysis', positionKey: position.key });
      return { api, tenant, position, enter, candidate: (await enter()).api };
    },
  };
}

const root = '/modules/cv-analysis';

/** Gives a CV as the widget does and waits for the end. */
export async function checkCv(api: Client, bytes: Uint8Array | string = cv, name = 'cv.txt') {
  const uploaded = await api.upload(bytes, name, { consent: '2026-11' });
  const documentId: string = uploaded.body.data.id;
  const started = await api.post(`${root}/analyses`, { documentId });
  const job = await waitForJob(api, started.body.data.jobId);
  return { documentId, started: started.body.data, id: started.body.data.id as string, job };
}

export async function waitForJob(api: Client, id: string) {
  for (;;) {
    const { body } = await api.get(`/jobs/${id}`);
    if (body.data.state === 'completed' || body.data.state === 'failed') return body.data;
    await new Promise((wake) => setTimeout(wake, 30));
  }
}

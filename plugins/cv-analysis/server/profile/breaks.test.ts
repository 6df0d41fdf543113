import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseProfile } from './parse-profile.ts';
import { makeFlow } from './testing/make-layout.ts';

interface Told {
  readonly section: string;
  readonly jobs: readonly [string, string];
  readonly employers: readonly [string, string];
  readonly breaks: readonly string[];
}

const told: Record<string, Told> = {
  en: {
    section: 'Work experience',
    jobs: ['Software Engineer', 'Web Developer'],
    employers: ['Harbour Systems Ltd', 'Meadow Media Ltd'],
    breaks: ['Parental leave', 'Maternity leave (first child)', 'Career break', 'Sabbatical'],
  },
  de: {
    section: 'Berufserfahrung',
    jobs: ['Buchhalterin', 'Sachbearbeiterin'],
    employers: ['Deich Logistik GmbH', 'Alpenblick AG'],
    breaks: ['Elternzeit', 'Mutterschutz und Elternzeit', 'Elternzeit (2. Kind)', 'Pflegezeit'],
  },
  es: {
    section: 'Experiencia laboral',
    jobs: ['Contable', 'Auxiliar administrativa'],
    employers: ['Molino Claro S.L.', 'Talleres Norte S.A.'],
    breaks: ['Baja por maternidad', 'Permiso de paternidad', 'Excedencia por cuidado de hijos'],
  },
  fr: {
    section: 'Expérience professionnelle',
    jobs: ['Comptable', 'Vendeuse'],
    employers: ['Ateliers du Quai SARL', 'Marché Vert SARL'],
    breaks: ['Congé parental', 'Congé maternité', 'Congé de paternité', 'Année sabbatique'],
  },
  zh: {
    section: '工作经历',
    jobs: ['软件工程师', '销售经理'],
    employers: ['晨光科技有限公司', '星星贸易有限公司'],
    breaks: ['育儿假', '产假', '陪产假'],
  },
};

for (const [language, { section, jobs, employers, breaks }] of Object.entries(told))
  test(`in ${language}, a break among the jobs is neither a job nor an employer`, () => {
    for (const name of breaks)
      for (const written of [`${name}\n01/2016 – 02/2017`, `${name}, 01/2016 – 02/2017`]) {
        const { work } = parseProfile(
          makeFlow(`# Kim Sample
kim@example.test

## ${section}

${jobs[0]}, ${employers[0]}
03/2017 – 12/2020
- ISO 9001

${written}

${jobs[1]}, ${employers[1]}
09/2010 – 12/2015
- ISO 14001
`),
        );
        assert.deepEqual(
          work.map((job) => [job.position, job.name]),
          [
            [jobs[0], employers[0]],
            [jobs[1], employers[1]],
          ],
          written,
        );
      }
  });

test('who covers for a leave, or is on leave from a job, has that job', () => {
  for (const line of [
    'Software Engineer (parental leave cover), Harbour Systems Ltd',
    'Elternzeit GmbH, Beraterin',
  ]) {
    const { work } = parseProfile(
      makeFlow(
        `# Kim Sample\nkim@example.test\n\n## Work experience\n\n${line}\n03/2017 – 12/2020\n- ISO 9001\n`,
      ),
    );
    assert.equal(work.length, 1, line);
  }
});

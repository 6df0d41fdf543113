import type { DemoPosition } from '../position.ts';
import { accountExecutive } from './account-executive.ts';
import { backendEngineerZh } from './backend-engineer-zh.ts';
import { comptable } from './comptable.ts';
import { dataAnalyst } from './data-analyst.ts';
import { elektroniker } from './elektroniker.ts';
import { fachkraftLagerlogistik } from './fachkraft-lagerlogistik.ts';
import { frontEndDev } from './front-end-dev.ts';
import { hrGeneralist } from './hr-generalist.ts';
import { jefeDeCocina } from './jefe-de-cocina.ts';
import { primaryTeacher } from './primary-teacher.ts';
import { registeredNurse } from './registered-nurse.ts';

/** The demo's openings, as the job board lists them. */
export const positions: readonly DemoPosition[] = [
  frontEndDev,
  registeredNurse,
  fachkraftLagerlogistik,
  dataAnalyst,
  jefeDeCocina,
  primaryTeacher,
  comptable,
  elektroniker,
  accountExecutive,
  backendEngineerZh,
  hrGeneralist,
];

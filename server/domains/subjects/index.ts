export { initSubject } from './model.ts';
export { subjectRoutes } from './routes.ts';
export {
  createAnonymousSubject,
  createNamedSubject,
  describeSubject,
  eraseSubject,
  findOrCreateAnonymousSubject,
  findOrCreateLaunchSubject,
  findSubject,
} from './service.ts';
export { presentSubject } from './view.ts';

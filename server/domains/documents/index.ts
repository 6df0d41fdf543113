export { type DocumentRecord, initDocument } from './model.ts';
export { readLayout } from './read-layout.ts';
export { documentRoutes } from './routes.ts';
export { concealDocument, findDocument, removeDocument } from './service.ts';
export { presentDocument } from './view.ts';

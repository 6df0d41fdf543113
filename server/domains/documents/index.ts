export { type DocumentRecord, initDocument } from './model.ts';
export { documentRoutes } from './routes.ts';
export { findDocument, removeDocument } from './service.ts';
export { presentDocument } from './view.ts';

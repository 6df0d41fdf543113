export { initPosition, PositionRecord } from './model.ts';
export { positionRoutes } from './routes.ts';
export { createPosition, findPosition, findPositionByKey } from './service.ts';
export { presentPositionToModule } from './view.ts';

export { listSchemaFaults, type Reading, type SchemaFault } from './check-schema.ts';
export { closeSchema } from './close-schema.ts';
export { invalidRequest } from './invalid-request.ts';

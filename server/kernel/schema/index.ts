export { listSchemaFaults, type SchemaFault } from '../../../plugins/sdk/checking/index.ts';
export { closeSchema } from './close-schema.ts';
export { invalidRequest } from './invalid-request.ts';

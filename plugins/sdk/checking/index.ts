export { findModuleSchemaFaults } from './find-module-schema-faults.ts';
export { findSchemaFaults } from './find-schema-faults.ts';
export { type Fault, listFaults, type Reading } from './list-faults.ts';
export { fitsSchema, listSchemaFaults, type SchemaFault } from './list-schema-faults.ts';

// Both packages are CommonJS: under `nodenext` their default export is the module, so unwrap it once, here.
import ajvModule, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formatsModule from 'ajv-formats';

export type { ErrorObject, ValidateFunction };
export const Ajv2020 = ajvModule.default;
export type Ajv2020 = InstanceType<typeof Ajv2020>;
export const addFormats = formatsModule.default;

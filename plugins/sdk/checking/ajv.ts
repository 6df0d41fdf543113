// Both packages are CommonJS: what their default export is depends on who reads it, so take names where there are any.
export {
  Ajv2020,
  type ErrorObject,
  type FuncKeywordDefinition,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
export type { DataValidateFunction } from 'ajv/dist/types/index.js';
export { fullFormats } from 'ajv-formats/dist/formats.js';

// Both packages are CommonJS: under `nodenext` their default export is the module, so unwrap it once, here.
import ajvModule, {
  type ErrorObject,
  type FuncKeywordDefinition,
  type ValidateFunction,
} from 'ajv/dist/2020.js';
import type { DataValidateFunction } from 'ajv/dist/types/index.js';
import formatsPlugin from 'ajv-formats';

export type { DataValidateFunction, ErrorObject, FuncKeywordDefinition, ValidateFunction };
export const Ajv2020 = ajvModule.default;
export type Ajv2020 = InstanceType<typeof Ajv2020>;
export const formatsModule = formatsPlugin.default;

export type {
  ContractCheck,
  ContractOptions,
  ContractReport,
  ContractRunner,
} from './contract/contract.ts';
export { runContractSuite } from './contract/run-contract-suite.ts';
export { createTestServices } from './create-test-services.ts';
export type { AnswerRequest, TestJob, TestServices, TestServicesOptions } from './test-services.ts';

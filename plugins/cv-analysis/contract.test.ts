import { holdToContract } from '../../server/testing/hold-to-contract.ts';

await holdToContract(new URL('.', import.meta.url));

import { defineApi, Type } from 'inlay/sdk';

export const api = defineApi({
  'POST /misdeeds': {
    summary: 'Does one thing that no module may do.',
    input: Type.Object({ name: Type.String(), with: Type.Optional(Type.Any()) }),
    output: Type.Any(),
  },
});

import { defineApi, Id, PageOf, PageQuery, Type } from 'inlay/sdk';

/** A greeting as widgets see it. */
export const Greeting = Type.Object({ id: Id, name: Type.String(), text: Type.String() });

/** The routes of this module: `server/module.ts` answers them, the widgets in `web/` call them. */
export const api = defineApi({
  'POST /greetings': {
    summary: 'Greets somebody in the background.',
    input: Type.Object(
      { name: Type.String({ minLength: 1, maxLength: 80 }) },
      { additionalProperties: false },
    ),
    output: Type.Object({ jobId: Type.String() }),
    status: 202,
  },
  'GET /greetings': {
    summary: 'Lists the greetings, newest first.',
    input: PageQuery,
    output: PageOf(Greeting),
  },
  'GET /greetings/:id': {
    summary: 'Shows one greeting.',
    input: Type.Object({ id: Id }),
    output: Greeting,
  },
});

import { rspack } from '@rspack/core';

/** A TypeScript file as JavaScript, as the build of a server half compiles it. */
export async function stripTypes(text: string): Promise<string> {
  const { code } = await rspack.experiments.swc.transform(text, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  return code;
}

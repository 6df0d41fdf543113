/** A model wrote them: what is no JSON object is told to the next model as none. */
export function parseArguments(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}

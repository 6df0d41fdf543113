import type { LoadedModule } from '../modules/index.ts';

export interface MatchedRoute {
  /** Name in the module's api: `GET /analyses/:id`. */
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly name: string;
  readonly method: string;
  readonly segments: readonly string[];
}

const patterns = new WeakMap<LoadedModule, readonly Pattern[]>();

/** Finds the route of a module that a request means. Fixed words win over parameters. */
export function matchRoute(module: LoadedModule, method: string, path: string): MatchedRoute | undefined {
  const segments = split(path);
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const pattern of readPatterns(module)) {
    if (pattern.method !== wanted || pattern.segments.length !== segments.length) continue;
    const params = matchSegments(pattern.segments, segments);
    if (params) return { name: pattern.name, params };
  }
  return undefined;
}

function matchSegments(pattern: readonly string[], segments: readonly string[]) {
  const params: Record<string, string> = {};
  for (const [index, word] of pattern.entries()) {
    if (!word.startsWith(':')) {
      if (word !== segments[index]) return undefined;
      continue;
    }
    const value = decode(segments[index]!);
    if (value === undefined) return undefined;
    params[word.slice(1)] = value;
  }
  return params;
}

function readPatterns(module: LoadedModule): readonly Pattern[] {
  let known = patterns.get(module);
  if (!known) {
    known = Object.keys(module.manifest.built.describes.api)
      .map((name) => {
        const [method = '', path = ''] = name.split(' ');
        return { name, method, segments: split(path) };
      })
      .sort((a, b) => countParams(a) - countParams(b));
    patterns.set(module, known);
  }
  return known;
}

const countParams = ({ segments }: Pattern) => segments.filter((segment) => segment.startsWith(':')).length;
const split = (path: string) => path.split('/').filter((segment) => segment !== '');

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

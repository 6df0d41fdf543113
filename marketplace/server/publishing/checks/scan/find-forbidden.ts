import { getLineInfo, type Node, parse } from 'acorn';

/** A place in a module's server code that it may not have. */
export interface Forbidden {
  readonly line: number;
  readonly what: string;
}

/** Built-in modules of Node that compute and reach nothing. The runner lets no other be imported either. */
const harmless = new Set([
  'assert',
  'buffer',
  'crypto',
  'events',
  'module',
  'path',
  'path/posix',
  'querystring',
  'stream',
  'stream/promises',
  'string_decoder',
  'timers',
  'timers/promises',
  'url',
  'util',
  'zlib',
]);

const reaching = new Set([
  '_debugEnd',
  '_debugProcess',
  '_kill',
  '_linkedBinding',
  'abort',
  'binding',
  'chdir',
  'disconnect',
  'dlopen',
  'execve',
  'exit',
  'getBuiltinModule',
  'kill',
  'loadEnvFile',
  'reallyExit',
  'send',
  'setgid',
  'setgroups',
  'setuid',
]);

/**
 * What the federation loader brings into each container that the build makes, letter by letter. None of it is ever
 * reached in a runner, which makes no code from text; a stranger who writes the same gains nothing by it.
 */
const ofLoader = new Set(
  [
    'eval("require")',
    'new Function("name", `return import(name)`)',
    `new Function("callbacks", \`import("\${url}")\${importCallback}\`)`,
    `new Function("callbacks", \`System.import("\${entry}")\${importCallback}\`)`,
    'new Function(module.getPublicPath)',
    'new Function("return " + module.getPublicPath)',
    'import("./" + __webpack_require__.u(chunkId))',
    'import(/* webpackIgnore: true */ /* @vite-ignore */ url)',
  ].map(squeeze),
);

/** Nothing of the loader’s is longer; what a stranger wrote may be, and is read again and again here. */
const longestOfLoader = 200;

/** Comments and blanks say nothing. */
function squeeze(text: string): string {
  return text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, '');
}

/** More is not read by anybody. */
const mostFound = 50;

/**
 * Reads a file of a module's server half, until fifty things are found that it may not have. `isInside` says whether a
 * relative import stays in the package.
 */
export function findForbidden(code: string, isInside: (specifier: string) => boolean): Forbidden[] {
  let program: Node;
  try {
    program = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch (error) {
    const { loc, message } = error as Error & { loc?: { line: number } };
    const what = /stack space/.test(message)
      ? 'is nested too deeply to be read: split it.'
      : 'cannot be read as JavaScript.';
    return [{ line: loc?.line ?? 1, what }];
  }
  const found: Forbidden[] = [];
  for (const node of walk(program as AnyNode)) {
    const what = judge(node, isInside);
    if (!what || isOfLoader(code, node)) continue;
    found.push({ line: getLineInfo(code, node.start).line, what });
    if (found.length === mostFound) break;
  }
  return found;
}

const isOfLoader = (code: string, { start, end }: Node): boolean =>
  end - start <= longestOfLoader && ofLoader.has(squeeze(code.slice(start, end)));

/** A node of the tree with whatever fields its kind has. */
interface AnyNode extends Node {
  readonly [field: string]: unknown;
}

function* walk(root: AnyNode): Generator<AnyNode> {
  const open: AnyNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    for (const value of Object.values(node)) {
      for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) open.push(each);
    }
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as AnyNode).type === 'string' &&
  'start' in value;

function judge(node: AnyNode, isInside: (specifier: string) => boolean): string | undefined {
  const callee = node.callee as AnyNode | undefined;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source ? judgeImport(node.source as AnyNode, isInside) : undefined;
    case 'ImportExpression':
      return judgeImport(node.source as AnyNode, isInside);
    case 'NewExpression':
    case 'CallExpression':
      if (isNamed(callee, 'eval', 'Function')) return 'makes code from text, which a runner refuses.';
      if (callee?.type === 'Identifier' && /^require$|createRequire_require$/.test(String(callee.name))) {
        const [first] = node.arguments as AnyNode[];
        return first ? judgeImport(first, isInside) : undefined;
      }
      return undefined;
    case 'MemberExpression':
      return judgeMember(node);
    default:
      return undefined;
  }
}

function judgeImport(source: AnyNode, isInside: (specifier: string) => boolean): string | undefined {
  const { value } = source;
  if (source.type !== 'Literal' || typeof value !== 'string') {
    return 'imports something that is only known when it runs.';
  }
  const name = value.slice(0, 100);
  if (/^\.{1,2}\//.test(value)) {
    return isInside(value) ? undefined : `imports ${name}, which is not in the package.`;
  }
  if (harmless.has(value.replace(/^node:/, ''))) return undefined;
  return `imports ${name}, which a module may not use.`;
}

/** `process.kill`, `globalThis.process.kill`, `process['kill']`, `globalThis.eval`. */
function judgeMember(node: AnyNode): string | undefined {
  const name = nameOf(node);
  const object = node.object as AnyNode;
  if (name === undefined) return undefined;
  const global = isNamed(object, 'globalThis', 'global');
  if (global && (name === 'eval' || name === 'Function'))
    return 'makes code from text, which a runner refuses.';
  const ofProcess =
    isNamed(object, 'process') || (object.type === 'MemberExpression' && nameOf(object) === 'process');
  return ofProcess && reaching.has(name) ? `uses process.${name}, which no module has.` : undefined;
}

function nameOf({ computed, property }: AnyNode): string | undefined {
  const { name, value } = property as AnyNode;
  return computed ? (typeof value === 'string' ? value : undefined) : String(name);
}

/** The name itself, also behind a comma as bundlers write it: `(0, eval)("…")`. */
function isNamed(node: AnyNode | undefined, ...names: readonly string[]): boolean {
  if (node?.type === 'SequenceExpression') return isNamed((node.expressions as AnyNode[]).at(-1), ...names);
  return node?.type === 'Identifier' && names.includes(String(node.name));
}

import type { Manifest } from './manifest.ts';
import { servicePermissions } from './service-permissions.ts';

/** What a manifest asks for. */
export type Asked = Pick<Manifest, 'permissions' | 'network'>;

/** What the server half is seen to use, without running it. */
export interface SeenUse {
  /** `subjects.get`, or `subjects` where only the service itself is visible. */
  readonly services: ReadonlySet<string>;
  /** Hosts of addresses that are written out in calls of `http.fetch`. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * Looks for `services.subjects`, `services.subjects.get(` and handlers that take their services apart,
 * `(input, { subjects, collections: { notes } }) =>`. What is passed on under another name is not seen here; it is
 * refused when it is called.
 */
export function lookAtCode(code: string): SeenUse {
  const taken = findTakenApart(code);
  const services = new Set<string>();
  for (const [name, need] of Object.entries(servicePermissions)) {
    const calls = typeof need === 'string' ? [] : Object.keys(need);
    const whole = new RegExp(`\\bservices\\s*\\??\\.\\s*${name}\\b`).test(code);
    if (!whole && !taken.has(name)) continue;
    const called = calls.filter((call) => new RegExp(`\\b${name}\\s*\\??\\.\\s*${call}\\s*\\(`).test(code));
    for (const call of called) services.add(`${name}.${call}`);
    if (called.length === 0) services.add(name);
  }
  const addresses = code.matchAll(/\bhttp\s*\??\.\s*fetch\s*\(\s*[`'"]https?:\/\/([a-z0-9.-]+(?::\d+)?)/gi);
  return { services, hosts: new Set([...addresses].map(([, host]) => host!.toLowerCase())) };
}

const mark = /^;\/\/ CONCATENATED MODULE: (.+)$/;
const nextModule = /^(\/\/ EXTERNAL MODULE: |\d+\()/;

/**
 * The module's own code in a file that the build of a server half made: what stands below the names of its own files.
 * Empty for a file that something else made, which tells nothing of where its parts come from.
 */
export function pickOwnCode(built: string): string {
  let isOwn = false;
  const own: string[] = [];
  for (const line of built.split('\n')) {
    const [, path] = mark.exec(line) ?? [];
    if (path !== undefined) isOwn = path.startsWith('./') && !/\/(node_modules|plugins\/sdk)\//.test(path);
    else if (nextModule.test(line)) isOwn = false;
    if (isOwn) own.push(line);
  }
  return own.join('\n');
}

const ofInlay = /(^|\/)(plugins\/sdk|node_modules\/typebox)\//;

/** All but what Inlay itself brought, which has the name of every service in it. */
function dropInlay(built: string): string {
  let isOurs = false;
  const kept: string[] = [];
  for (const line of built.split('\n')) {
    const [, path] = mark.exec(line) ?? [];
    if (path !== undefined) isOurs = ofInlay.test(path);
    else if (nextModule.test(line)) isOurs = false;
    if (!isOurs) kept.push(line);
  }
  return kept.join('\n');
}

/** As code has a name, `.mail`, `{ mail }`, `['mail']`; not as a text or an address has the same word. */
const names = (code: string, name: string): boolean =>
  new RegExp(`(?<![\\w$'"\`/-])${name}(?![\\w$'"\`-]|:\\/\\/|\\(s\\))|\\[\\s*['"\`]${name}['"\`]`).test(code);

/**
 * What is asked for and surely not used, one sentence each: nothing in the built files of the server half has the name of
 * the service, or of a call of it that needs the permission. A name that is there for another reason hides one.
 */
export function findUnused(
  { permissions }: Pick<Manifest, 'permissions'>,
  built: readonly string[],
): string[] {
  const code = built.map(dropInlay).join('\n');
  const isUsed = (permission: string) =>
    Object.entries(servicePermissions).some(([service, need]) => {
      if (typeof need === 'string') return need === permission && names(code, service);
      const calls = Object.keys(need).filter((call) => need[call] === permission);
      return calls.length > 0 && names(code, service) && calls.some((call) => names(code, call));
    });
  return permissions
    .filter(({ name }) => !isUsed(name))
    .map(
      ({ name }) =>
        `The manifest asks for \`${name}\`, and the server half has no service that needs it: take it out of \`permissions\`.`,
    );
}

/** First names in the second parameter of a function: `(input, { subjects, jobs }) =>`. */
function findTakenApart(code: string): Set<string> {
  const names = new Set<string>();
  for (const { index } of code.matchAll(/,\s*\{/g)) {
    const start = code.indexOf('{', index);
    const end = findEnd(code, start);
    // What follows tells a parameter from an object that is passed: `) =>` or `) {`, perhaps after a third.
    if (end < 0 || !/^\s*(,\s*\w+\s*)?\)\s*(=>|\{)/.test(code.slice(end + 1, end + 200))) continue;
    for (const part of splitTopLevel(code.slice(start + 1, end))) {
      const [, name] = /^\s*([a-z]\w*)/i.exec(part) ?? [];
      if (name) names.add(name);
    }
  }
  return names;
}

function findEnd(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length && at < start + 2000; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function splitTopLevel(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of text) {
    if ('{[('.includes(letter)) depth += 1;
    if ('}])'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** What is used and not asked for, one sentence each. */
export function findUndeclared(manifest: Asked, seen: SeenUse): string[] {
  const granted = new Set<string>(manifest.permissions.map(({ name }) => name));
  const missing = [...seen.services].flatMap((used) => {
    const [service = '', call] = used.split('.');
    const need = servicePermissions[service]!;
    const enough = typeof need === 'string' ? [need] : call ? [need[call]!] : Object.values(need);
    if (enough.some((permission) => granted.has(permission))) return [];
    const wanted = [...new Set(enough)].map((permission) => `\`${permission}\``).join(' or ');
    return [
      `The server half uses \`services.${used}\`; ask for ${wanted} in the \`permissions\` of manifest.json.`,
    ];
  });
  const { network = [] } = manifest;
  const strange = [...seen.hosts].filter((host) => !network.some((declared) => covers(declared, host)));
  return [
    ...missing,
    ...strange.map(
      (host) =>
        `The server half calls ${host}; name it in the \`network\` of manifest.json, or it is refused.`,
    ),
  ];
}

/** `*.example.com` stands for all below it. */
const covers = (declared: string, host: string): boolean =>
  declared.startsWith('*.') ? host.endsWith(declared.slice(1)) : host === declared;

import type { ToolProcess } from '../support/tool-process.ts';
import { forAll, Visitor } from '../support/visitors.ts';
import type { ToolFacts } from './agree.ts';
import type { BenchPlatform } from './platform.ts';

export interface Measured {
  readonly perSecond: number;
  readonly cpuMs: number;
}

export interface Way {
  /** How the browser shows that it began: the LMS's storage where the tool can, else a cookie. */
  readonly storage: boolean;
  readonly launches: number;
  /** As many people as this take turns; each comes several times. */
  readonly people: number;
}

/**
 * Complete launches, in three steps: all sign-ins are begun, all messages signed, all messages sent and followed
 * until the tool has opened. Signing is the LMS's work and is the same for every tool, so its time does not count.
 */
export async function measure(
  { facts, readCpu }: ToolProcess<ToolFacts>,
  platform: BenchPlatform,
  { storage, launches, people }: Way,
): Promise<Measured> {
  const visits = Array.from({ length: launches }, (_, index) => index % people);
  const [cpuBefore, before] = [await readCpu(), performance.now()];
  const begun = await forAll(visits, (person) => begin(facts, platform, person, storage));
  const [cpuBegun, begunAt] = [await readCpu(), performance.now()];
  const signed = await forAll(begun, async (each) => ({
    ...each,
    token: await platform.writeMessage({ ...each, target: facts.launchUrl, custom: facts.custom }),
  }));
  const [cpuSigned, signedAt] = [await readCpu(), performance.now()];
  await forAll(signed, (each) => finish(facts, each));
  const [cpuAfter, after] = [await readCpu(), performance.now()];
  const seconds = (begunAt - before + after - signedAt) / 1000;
  const cpu = cpuBegun - cpuBefore + cpuAfter - cpuSigned;
  return { perSecond: launches / seconds, cpuMs: cpu / 1000 / launches };
}

interface Begun {
  readonly visitor: Visitor;
  readonly sub: string;
  readonly state: string;
  readonly nonce: string;
  readonly proof: string | undefined;
}

async function begin(
  { loginUrl, launchUrl }: ToolFacts,
  { issuer, clientId }: BenchPlatform,
  person: number,
  storage: boolean,
): Promise<Begun> {
  const visitor = new Visitor(person);
  const sub = `person-${person}`;
  const asked = new URLSearchParams({
    iss: issuer,
    client_id: clientId,
    login_hint: sub,
    lti_message_hint: 'hint',
    target_link_uri: launchUrl,
    ...(storage && { lti_storage_target: '_parent' }),
  });
  const answer = await visitor.go(`${loginUrl}?${asked}`);
  const task = readTask(answer.text);
  const next = new URL(answer.location ?? task?.next ?? fail('begin', answer));
  return {
    visitor,
    sub,
    state: next.searchParams.get('state')!,
    nonce: next.searchParams.get('nonce')!,
    proof: task?.proof,
  };
}

async function finish({ launchUrl }: ToolFacts, { visitor, state, token, proof }: Begun & { token: string }) {
  let answer = await visitor.go(launchUrl, { state, id_token: token });
  if (answer.location) answer = await visitor.go(new URL(answer.location, launchUrl).href);
  if (readTask(answer.text))
    answer = await visitor.go(launchUrl.replace(/launch$/, 'continue'), { state, proof: proof! });
  if (answer.status !== 200 || readTask(answer.text)) fail('finish', answer);
}

function readTask(html: string): Record<string, string> | undefined {
  const json = /<script type="application\/json" id="inlay-task">(.*?)<\/script>/s.exec(html)?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as Record<string, string>);
}

function fail(step: string, { status, text }: { status: number; text: string }): never {
  throw new Error(`A launch broke off (${step}): ${status} ${text.slice(0, 2000)}`);
}

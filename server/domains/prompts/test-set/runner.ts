import { isAppError } from 'inlay/sdk';
import { createGate } from '../../../../plugins/sdk/gate.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { type ModuleDirectory, whenAwake } from '../../modules/index.ts';
import type { PromptAsker, PromptAsking } from '../ask-by-prompt.ts';
import { tooMany } from '../errors.ts';
import { moveLabel } from '../labels.ts';
import type { PromptRegistry } from '../registry/registry.ts';
import { findUsable } from '../versions.ts';
import { type KeptCase, listCases } from './cases.ts';
import { judgeAnswer } from './judge-answer.ts';
import { type RunResult, type RunRow, runColumns } from './runs.ts';

/** Goes through test sets, in the background and one time each, whichever process begins. */
export interface TestRunner {
  /** Begins a run that was committed; it is done even where this process dies. */
  begin(run: Pick<RunRow, 'id' | 'tenantId'>): void;
  /** Takes up runs that nobody works on. */
  recover(): Promise<void>;
  /** Hears of each run that has ended, once that is committed. */
  onEnd(listener: (run: RunRow) => Promise<void>): void;
  stop(): Promise<void>;
}

interface Parts {
  readonly kernel: Pick<Kernel, 'db' | 'log'>;
  readonly asking: Pick<PromptAsking, 'tryVersion'>;
  readonly registry: PromptRegistry;
  readonly modules: Pick<ModuleDirectory, 'findActive' | 'explain'>;
}

const casesAtOnce = 3;
const leaseSeconds = 660;
const mostAttempts = 3;
const mostWaiting = 20;

export function createTestRunner({ kernel, asking, registry, modules }: Parts): TestRunner {
  const { db, log } = kernel;
  const stopping = new AbortController();
  const gate = createGate({
    callsAtOnce: 4,
    callsAtOnceOfTenant: 2,
    waitingOfTenant: mostWaiting,
    busy: () => tooMany('runs at once', mostWaiting),
  });
  const working = new Map<string, Promise<void>>();
  const listeners: ((run: RunRow) => Promise<void>)[] = [];

  const claim = (id: string) =>
    db.inSystem(() =>
      db.one<RunRow>(
        `UPDATE prompt_runs SET state = 'running', attempts = attempts + 1, done = 0, results = '[]',
           lease_until = now() + $2 * interval '1 second'
         WHERE id = $1 AND (state = 'queued' OR (state = 'running' AND lease_until < now()))
         RETURNING ${runColumns}`,
        [id, leaseSeconds],
      ),
    );

  async function work({ id, tenantId }: Pick<RunRow, 'id' | 'tenantId'>): Promise<void> {
    // Whoever waits too long is found again by `recover`.
    const leave = await gate.enter(tenantId, leaseSeconds * 1000).catch(() => undefined);
    try {
      if (leave && !stopping.signal.aborted) await claimAndEnd(id);
    } finally {
      leave?.();
    }
  }

  async function claimAndEnd(id: string): Promise<void> {
    const run = await claim(id);
    if (!run) return;
    try {
      if (run.attempts > mostAttempts) return await end(run, 'failed', 'interrupted');
      const isPassed = await goThrough(run);
      await end(run, isPassed ? 'passed' : 'failed', null);
    } catch (error) {
      if (stopping.signal.aborted) return await release(run);
      const code = isAppError(error) ? error.code : 'internal';
      if (code === 'internal') log.error({ err: error, runId: id }, 'A test set could not be run.');
      await end(run, 'failed', code);
    }
  }

  async function goThrough(run: RunRow): Promise<boolean> {
    const { tenantId } = run;
    const { active, version } = await findTried(run);
    const cases = await db.inTenant(tenantId, () => listCases(db, active.module, run.prompt));
    const ending = new AbortController();
    const asker = { tenantId, active, signal: AbortSignal.any([stopping.signal, ending.signal]) };
    const waiting = [...cases];
    const results: RunResult[] = [];
    const lane = async () => {
      for (let each = waiting.shift(); each && !asker.signal.aborted; each = waiting.shift()) {
        const { result, cost } = await goThroughCase(asker, version.prompt, each);
        results.push(result);
        await note(run, result, cost);
      }
    };
    // Where one fails, the others ask for nothing more.
    const lanes = Array.from({ length: casesAtOnce }, () => lane().catch((error) => ending.abort(error)));
    await Promise.all(lanes);
    asker.signal.throwIfAborted();
    return results.every(({ passed }) => passed);
  }

  /** The version that is tried, as it stands now. Errors: of a module that is not at work, `prompts.version_…`. */
  async function findTried({ tenantId, module, prompt, version }: RunRow) {
    const active = await whenAwake(() => modules.findActive(tenantId, module));
    if (!active) throw await modules.explain(tenantId, module);
    const versions = await registry.listVersions(tenantId, active.module, prompt);
    return { active, version: findUsable(versions, version) };
  }

  async function goThroughCase(
    asker: PromptAsker & { readonly signal: AbortSignal },
    prompt: Parameters<typeof asking.tryVersion>[1],
    { name, slots, expect }: KeptCase,
  ): Promise<{ result: RunResult; cost: number }> {
    const begun = performance.now();
    const tell = (told: Pick<RunResult, 'passed' | 'error' | 'faults' | 'callId'>): RunResult => ({
      name,
      tookMs: Math.round(performance.now() - begun),
      ...told,
    });
    try {
      const answer = await asking.tryVersion(asker, prompt, slots as Parameters<typeof asking.tryVersion>[2]);
      const faults = judgeAnswer(prompt.output ? answer.value : answer.text, expect, slots);
      const { callId } = answer;
      return {
        result: tell({ passed: faults.length === 0, error: null, faults, callId }),
        cost: answer.cost,
      };
    } catch (error) {
      // What nobody can answer now says nothing of the text: another try, later.
      if (asker.signal.aborted || !isAppError(error)) throw error;
      return { result: tell({ passed: false, error: error.code, faults: [], callId: null }), cost: 0 };
    }
  }

  const note = ({ id, tenantId }: RunRow, result: RunResult, cost: number) =>
    db.inTenant(tenantId, () =>
      db.query(
        `UPDATE prompt_runs SET done = done + 1, results = results || $3::jsonb, cost = cost + $4,
           lease_until = now() + $5 * interval '1 second'
         WHERE id = $1 AND tenant_id = $2 AND state = 'running'`,
        [id, tenantId, JSON.stringify([result]), cost, leaseSeconds],
      ),
    );

  /** A label moves with the end of the run that let it, or not at all; only where nothing else was decided meanwhile. */
  async function end(run: RunRow, state: 'passed' | 'failed', failure: string | null): Promise<void> {
    const { id, tenantId, module, prompt, version, share, memberId } = run;
    const mayMove = state === 'passed' && run.label !== null && (await isStillUsable(run));
    const label = mayMove ? run.label : null;
    const ended = await db.inTenant(tenantId, async () => {
      const row = await db.one<RunRow>(
        `UPDATE prompt_runs SET state = $3, failure = $4, ended_at = now()
         WHERE id = $1 AND tenant_id = $2 AND state = 'running' RETURNING ${runColumns}`,
        [id, tenantId, state, failure],
      );
      if (row && label !== null)
        await moveLabel(db, {
          module,
          prompt,
          label,
          to: version,
          share: share ?? 100,
          reason: 'member',
          memberId,
          runId: id,
        });
      return row;
    });
    if (!ended) return;
    if (label !== null) await registry.forget(tenantId, module);
    for (const listener of listeners)
      await listener(ended).catch((error: unknown) =>
        log.error({ err: error, runId: id }, 'The end of a test set was not told.'),
      );
  }

  /** The module may have become another one while its prompt was tried. */
  const isStillUsable = (run: RunRow): Promise<boolean> =>
    findTried(run).then(
      () => true,
      (error: unknown) => {
        if (isAppError(error)) return false;
        throw error;
      },
    );

  const release = async ({ id }: RunRow) => {
    await db.inSystem(() =>
      db.query(`UPDATE prompt_runs SET state = 'queued', lease_until = now() WHERE id = $1`, [id]),
    );
  };

  function begin(run: Pick<RunRow, 'id' | 'tenantId'>): void {
    const { id } = run;
    if (stopping.signal.aborted || working.has(id)) return;
    const done = work(run)
      .catch((error: unknown) => log.error({ err: error, runId: id }, 'A test set could not be run.'))
      .finally(() => working.delete(id));
    working.set(id, done);
  }

  return {
    begin,
    async recover() {
      const rows = await db.inSystem(() =>
        db.query<Pick<RunRow, 'id' | 'tenantId'>>(
          `SELECT id, tenant_id AS "tenantId" FROM prompt_runs WHERE state IN ('queued', 'running')
             AND lease_until < now() - interval '5 seconds' ORDER BY lease_until LIMIT 4`,
        ),
      );
      for (const run of rows) begin(run);
    },
    onEnd: (listener) => void listeners.push(listener),
    async stop() {
      stopping.abort();
      await Promise.all(working.values());
    },
  };
}

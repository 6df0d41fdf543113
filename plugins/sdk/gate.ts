/** Lets calls in: so many at once, so many of one tenant. Tenants that wait take turns. */
export interface Gate {
  /** Waits for a turn; the answer gives it back. Throws `busy()` where too many wait or it takes too long. */
  enter(tenant: string, waitMs: number): Promise<() => void>;
}

interface Waiting {
  readonly let: () => void;
  readonly timer: NodeJS.Timeout;
}

export function createGate(limits: {
  readonly callsAtOnce: number;
  readonly callsAtOnceOfTenant: number;
  readonly waitingOfTenant: number;
  /** What is thrown where there is no room to wait, or the wait is over. */
  readonly busy: () => Error;
}): Gate {
  const inside = new Map<string, number>();
  // In the order of turns: who was let in goes to the end.
  const queues = new Map<string, Waiting[]>();
  let all = 0;

  const mayEnter = (tenant: string) =>
    all < limits.callsAtOnce && (inside.get(tenant) ?? 0) < limits.callsAtOnceOfTenant;

  function admit(tenant: string): () => void {
    all += 1;
    inside.set(tenant, (inside.get(tenant) ?? 0) + 1);
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      all -= 1;
      const left = inside.get(tenant)! - 1;
      if (left === 0) inside.delete(tenant);
      else inside.set(tenant, left);
      callNext();
    };
  }

  function callNext(): void {
    for (const [tenant, queue] of queues) {
      if (!mayEnter(tenant)) continue;
      const next = queue.shift()!;
      queues.delete(tenant);
      if (queue.length > 0) queues.set(tenant, queue);
      clearTimeout(next.timer);
      next.let();
      return;
    }
  }

  function leave(tenant: string, waiting: Waiting): void {
    const queue = queues.get(tenant) ?? [];
    const rest = queue.filter((each) => each !== waiting);
    if (rest.length > 0) queues.set(tenant, rest);
    else queues.delete(tenant);
  }

  return {
    async enter(tenant, waitMs) {
      const queue = queues.get(tenant);
      if (!queue && mayEnter(tenant)) return admit(tenant);
      if (queue && queue.length >= limits.waitingOfTenant) throw limits.busy();
      return new Promise((resolve, reject) => {
        const waiting: Waiting = {
          let: () => resolve(admit(tenant)),
          timer: setTimeout(() => {
            leave(tenant, waiting);
            reject(limits.busy());
          }, waitMs),
        };
        if (queue) queue.push(waiting);
        else queues.set(tenant, [waiting]);
      });
    },
  };
}

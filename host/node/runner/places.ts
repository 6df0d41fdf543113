import type { RunnerLimits } from './limits.ts';

export interface PlacesOptions {
  readonly limits: Pick<RunnerLimits, 'servicesAtOnce' | 'servicesAtOnceOfTenant'>;
  /** Nothing is to be begun for now. */
  isHeld(): boolean;
  /** Too much waits. */
  full(): void;
  /** There is room again. */
  roomy(): void;
}

/** Places for work: so many at once, so many of one tenant, whose other work waits while that of others goes on. */
export interface Places {
  /** `bytes`: what it weighs while it waits. The work never rejects. */
  enter(tenant: string, bytes: number, work: () => Promise<void>): void;
  /** Begins what may be begun now. */
  goOn(): void;
}

interface Waiting {
  readonly tenant: string;
  readonly bytes: number;
  readonly work: () => Promise<void>;
}

const mostWaiting = 64;
const mostWaitingBytes = 8 * 1024 * 1024;

export function createPlaces({ limits, isHeld, full, roomy }: PlacesOptions): Places {
  const inside = new Map<string, number>();
  const waiting: Waiting[] = [];
  let all = 0;
  let waitingBytes = 0;
  let isFull = false;

  const mayBegin = ({ tenant }: Waiting) =>
    all < limits.servicesAtOnce && (inside.get(tenant) ?? 0) < limits.servicesAtOnceOfTenant && !isHeld();

  async function begin({ tenant, work }: Waiting): Promise<void> {
    all += 1;
    inside.set(tenant, (inside.get(tenant) ?? 0) + 1);
    await work();
    all -= 1;
    const left = inside.get(tenant)! - 1;
    if (left === 0) inside.delete(tenant);
    else inside.set(tenant, left);
    goOn();
  }

  function goOn(): void {
    for (let next = waiting.findIndex(mayBegin); next >= 0; next = waiting.findIndex(mayBegin)) {
      const [each] = waiting.splice(next, 1) as [Waiting];
      waitingBytes -= each.bytes;
      void begin(each);
    }
    const wasFull = isFull;
    isFull = waiting.length >= mostWaiting || waitingBytes > mostWaitingBytes;
    if (isFull && !wasFull) full();
    else if (wasFull && !isFull) roomy();
  }

  return {
    goOn,
    enter(tenant, bytes, work) {
      waiting.push({ tenant, bytes, work });
      waitingBytes += bytes;
      goOn();
    },
  };
}

/** So much a second, and a little in advance. */
export interface Bucket {
  /** Takes it, even where it is not there yet; the answer is how many milliseconds to wait before taking more. */
  take(amount: number): number;
  /** Takes it only if it is there. */
  tryTake(amount: number): boolean;
}

export function createBucket(perSecond: number, burst = perSecond): Bucket {
  let level = burst;
  let filledAt = performance.now();
  const fill = () => {
    const now = performance.now();
    level = Math.min(burst, level + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
  };
  return {
    take(amount) {
      fill();
      level -= amount;
      return level >= 0 ? 0 : (-level / perSecond) * 1000;
    },
    tryTake(amount) {
      fill();
      if (level < amount) return false;
      level -= amount;
      return true;
    },
  };
}

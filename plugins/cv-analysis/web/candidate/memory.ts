/** What is remembered of a running check, so that a reload in mid-job can find it again. */
export interface Remembered {
  readonly analysisId: string;
  readonly fileName: string;
}

// A frame of a third party may have no storage at all: then a reload begins anew, and says so.

export function remember(key: string, check: Remembered): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(check));
  } catch {
    return;
  }
}

export function recall(key: string): Remembered | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Remembered);
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

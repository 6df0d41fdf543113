/**
 * How many times as long `work` takes on `hostile` as on `usual`, which is to be of the same size. The best of three
 * tries counts, so that what else the machine does falls out. Work that is linear in both stays far below a hundred.
 */
export async function compareEffort<Given>(
  work: (given: Given) => unknown,
  hostile: Given,
  usual: Given,
): Promise<number> {
  const base = await measure(work, usual);
  return (await measure(work, hostile)) / (base + 0.01);
}

async function measure<Given>(work: (given: Given) => unknown, given: Given): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const begun = performance.now();
    await work(given);
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

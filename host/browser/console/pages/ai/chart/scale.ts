/** Round steps from 0 up to at least `most`, three to five of them; of `least` or more each, such as 1 for counts. */
export function listTicks(most: number, least = 0): number[] {
  if (!(most > 0)) return [0, 1];
  const rough = Math.max(most / 4, least);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10]
    .map((each) => each * power)
    .find((each) => each >= rough * 0.999 && (least === 0 || Number.isInteger(each / least)))!;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}

/** Which days are written below a chart: the first one, then as many as have room. */
export function chooseDays(count: number, room: number, each = 64): number[] {
  const fits = Math.max(2, Math.floor(room / each));
  const step = Math.max(1, Math.ceil(count / fits));
  return Array.from({ length: count }, (_, at) => at).filter((at) => at % step === 0);
}

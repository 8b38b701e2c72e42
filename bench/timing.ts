/** Milliseconds that one run takes: the median of several, after runs that warm the machine code up. */
export function median(run: () => void, { runs = 15, warmUp = 5 } = {}): number {
  for (let index = 0; index < warmUp; index++) run()
  const times: number[] = []
  for (let index = 0; index < runs; index++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return middle(times)
}

/** The median of values; of none, NaN. */
export function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export interface Figure {
  name: string
  value: number
  unit: string
  /** The most that the design allows, where it says so. */
  target?: number
}

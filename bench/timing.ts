/** Milliseconds that one run takes: the median of several, after runs that warm the machine code up. */
export function median(run: () => void, { runs = 15, warmUp = 5 } = {}): number {
  for (let index = 0; index < warmUp; index++) run()
  const times: number[] = []
  for (let index = 0; index < runs; index++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!
}

export interface Figure {
  name: string
  value: number
  unit: string
  /** The most that the design allows, where it says so. */
  target?: number
}

/** Milliseconds that one run takes: the median of several, after runs that warm the machine code up. */
export function median(
  run: () => void,
  { runs = 15, warmUp = 5, clock = () => performance.now() } = {},
): number {
  for (let index = 0; index < warmUp; index++) run()
  const times: number[] = []
  for (let index = 0; index < runs; index++) {
    const start = clock()
    run()
    times.push(clock() - start)
  }
  return middle(times)
}

/** Milliseconds that the processor worked for this process: what else runs on the machine does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The median of values; of none, NaN. */
export function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

export interface Figure {
  name: string
  value: number
  unit: string
  /** What the design asks for, where it says so. */
  target?: number
}

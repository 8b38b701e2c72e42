const STEPS = 20

/**
 * From which margin on names are right 1, 2, … times in twenty, where a higher margin is never less often right (pools of
 * adjacent violators, Ayer 1955).
 */
export function limitsOf(judged: { margin: number; isRight: boolean }[]): number[] {
  const sorted = [...judged].sort((a, b) => a.margin - b.margin)
  const pools: { from: number; right: number; all: number }[] = []
  for (const { margin, isRight } of sorted) {
    const last = pools.at(-1)
    if (last && last.from === margin) {
      last.all++
      last.right += isRight ? 1 : 0
    } else pools.push({ from: margin, right: isRight ? 1 : 0, all: 1 })
    // Only whole margins are parted, so the pools are put together when the next one begins.
  }
  const merged: typeof pools = []
  for (const pool of pools) {
    merged.push({ ...pool })
    while (merged.length > 1) {
      const [before, last] = merged.slice(-2) as [(typeof pools)[0], (typeof pools)[0]]
      if (before.right * last.all < last.right * before.all && before.all >= LEAST) break
      merged.splice(-2, 2, {
        from: before.from,
        right: before.right + last.right,
        all: before.all + last.all,
      })
    }
  }
  const limits: number[] = []
  for (let step = 1; step < STEPS; step++) {
    // One more right and one more wrong than there were: nothing is sure that was seen a few times.
    const pool = merged.find(({ right, all }) => (right + 1) * STEPS >= step * (all + 2))
    if (!pool) break
    limits.push(pool.from)
  }
  return limits
}
/** What was seen less often is put together with its neighbour. */
const LEAST = 20

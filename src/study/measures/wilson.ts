/** Of the normal distribution: 95 of 100 lie between. */
const Z = 1.959963984540054

/** Between which shares the true one lies, 95 times of 100, where so many of so many were seen: Wilson 1927. */
export function wilson(seen: number, all: number): [low: number, high: number] {
  if (all === 0) return [0, 1]
  const share = seen / all
  const square = (Z * Z) / all
  const middle = share + square / 2
  const reach = Z * Math.sqrt((share * (1 - share)) / all + square / (4 * all))
  return [
    seen === 0 ? 0 : (middle - reach) / (1 + square),
    seen === all ? 1 : (middle + reach) / (1 + square),
  ]
}

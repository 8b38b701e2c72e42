interface Near {
  distance: number
  from: number
  to: number
}

/** Of places as near as each other the one that is as long as what is looked for. */
const isBetter = (one: Near, other: Near, length: number): boolean =>
  one.distance < other.distance ||
  (one.distance === other.distance &&
    Math.abs(one.to - one.from - length) < Math.abs(other.to - other.from - length))

/**
 * How many characters must be changed so that a text stands in another, and where it then stands; undefined where that
 * is more than `most`.
 */
export function nearestIn(wanted: string, text: string, most: number): Near | undefined {
  const length = wanted.length
  // Two rows each, used in turn: a new one for every character was a seventh of the time of a check.
  let [before, now] = [new Uint16Array(length + 1), new Uint16Array(length + 1)]
  let [begins, from] = [new Uint32Array(length + 1), new Uint32Array(length + 1)]
  for (let index = 0; index <= length; index++) before[index] = index
  let best: Near | undefined
  for (let at = 1; at <= text.length; at++) {
    const code = text.charCodeAt(at - 1)
    now[0] = 0
    from[0] = at
    for (let index = 1; index <= length; index++) {
      const change = before[index - 1]! + (wanted.charCodeAt(index - 1) === code ? 0 : 1)
      const missing = now[index - 1]! + 1
      const least = Math.min(change, missing, before[index]! + 1)
      now[index] = least
      from[index] =
        least === change ? begins[index - 1]! : least === missing ? from[index - 1]! : begins[index]!
    }
    const distance = now[length]!
    if (distance <= most) {
      const found = { distance, from: from[length]!, to: at }
      if (!best || isBetter(found, best, length)) best = found
    }
    ;[before, now] = [now, before]
    ;[begins, from] = [from, begins]
  }
  return best
}

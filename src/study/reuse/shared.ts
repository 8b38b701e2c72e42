/** A stretch that two texts share, letter by letter or nearly, as places of each. */
export interface Shared {
  own: [from: number, to: number]
  other: [from: number, to: number]
}

/** So many characters that are the same in both begin a shared stretch, or carry one on. */
const SEED = 4
/** Characters between two seeds of one stretch, at most: what was changed there. */
const GAP = 16
/** How far one of the texts may run ahead of the other between two seeds: what was put in or left out. */
const SHIFT = 6

/** The places of each few characters of a text. */
function placesOf(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = 0; at + SEED <= text.length; at++) {
    const seed = text.slice(at, at + SEED)
    const known = places.get(seed)
    if (!known) places.set(seed, [at])
    // A text that repeats itself says no more by its hundredth time, and would take the square of the time.
    else if (known.length < MOST_PLACES) known.push(at)
  }
  return places
}
const MOST_PLACES = 16

/** Stretches that go on at the same time: of the other text, each place may belong to several. */
const MOST_OPEN = 64

/** The stretches of at least so many characters that two folded texts share, in the order of the first. */
export function sharedIn(own: string, other: string, least: number): Shared[] {
  const places = placesOf(other)
  let open: (Shared & { seeds: number })[] = []
  const closed: (Shared & { seeds: number })[] = []
  for (let at = 0; at + SEED <= own.length; at++) {
    const isOver = (one: Shared) => at - one.own[1] > GAP
    closed.push(...open.filter(isOver))
    open = open.filter((one) => !isOver(one))
    for (const place of places.get(own.slice(at, at + SEED)) ?? []) {
      const going = open.find((one) => {
        const [ahead, beside] = [at - one.own[1], place - one.other[1]]
        return beside >= -SEED && beside <= GAP && Math.abs(ahead - beside) <= SHIFT && place > one.other[0]
      })
      if (going) {
        going.seeds += Math.max(0, at + SEED - Math.max(going.own[1], at))
        going.own[1] = Math.max(going.own[1], at + SEED)
        going.other[1] = Math.max(going.other[1], place + SEED)
      } else if (open.length < MOST_OPEN)
        open.push({ own: [at, at + SEED], other: [place, place + SEED], seeds: SEED })
    }
  }
  closed.push(...open)
  const long = closed.filter(({ own: [from, to], seeds }) => to - from >= least && seeds * 3 >= to - from)
  return withoutInner(long)
}

/** Of stretches that overlap in the first text the longer one stays. */
function withoutInner(stretches: Shared[]): Shared[] {
  const kept: Shared[] = []
  for (const { own, other } of stretches.sort((a, b) => b.own[1] - b.own[0] - (a.own[1] - a.own[0])))
    if (kept.every((one) => own[1] <= one.own[0] || own[0] >= one.own[1])) kept.push({ own, other })
  return kept.sort((a, b) => a.own[0] - b.own[0])
}

/** Characters of a probe: short enough to outlive a changed character nearby, long enough to be in few articles. */
export const PROBE = 6
/** So many places of a text are asked for. */
const MOST = 80

/** Parts of a folded text by which its reprints can be found, spread evenly over it. */
export function probesOf(folded: string): string[] {
  const characters = [...folded]
  const last = characters.length - PROBE
  if (last < 0) return folded === '' ? [] : [folded]
  const step = Math.max(1, last / MOST)
  const probes = new Set<string>()
  for (let at = 0; at <= last; at += step) {
    const from = Math.floor(at)
    probes.add(characters.slice(from, from + PROBE).join(''))
  }
  return [...probes]
}

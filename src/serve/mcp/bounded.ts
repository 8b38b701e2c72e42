/** No text of an answer is longer, unless a tool says so of what it calls `text`. */
const LONGEST = 600
/** Cut, they would lead nowhere; what they are made of is short by itself. */
const WHOLE = new Set(['address', 'file'])

export function clipped(text: string, most = LONGEST): string {
  const points = [...text.slice(0, 2 * most + 1)]
  return points.length > most ? `${points.slice(0, most).join('')}…` : text
}

/** An answer whose texts are all short enough. */
export function bounded(value: unknown, longestText = LONGEST, name = ''): unknown {
  if (typeof value === 'string')
    return WHOLE.has(name) ? value : clipped(value, name === 'text' ? longestText : LONGEST)
  if (Array.isArray(value)) return value.map((one) => bounded(one, longestText, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([own, told]) => [own, bounded(told, longestText, own)]),
  )
}

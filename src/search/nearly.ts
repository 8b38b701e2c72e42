import { swapped } from '../text/swapped.ts'

/**
 * Where a text holds another with one character wrong, missing or too many, or two neighbours in the other order;
 * undefined where it does not. Both are folded.
 *
 * @example nearlyIn('吕梁歌谣好听', '吕梁歌遥') // [0, 4]
 */
export function nearlyIn(text: string, wanted: string): [number, number] | undefined {
  const half = wanted.length >> 1
  if (half === 0) return undefined
  // One slip leaves one half whole.
  const first = wanted.slice(0, half)
  const second = wanted.slice(half)
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const length = prefixWithSlip(text, at + half, second)
    if (length !== undefined) return [at, at + half + length]
  }
  for (let at = text.indexOf(second); at >= 0; at = text.indexOf(second, at + 1)) {
    const length = suffixWithSlip(text, at, first)
    if (length !== undefined) return [at - length, at + second.length]
  }
  // But for two neighbours of which each stands in another half.
  const across = text.indexOf(swapped(wanted.split(''), half - 1))
  return across < 0 ? undefined : [across, across + wanted.length]
}

/** How much of a text from a place on reads as `wanted` with at most one slip. */
function prefixWithSlip(text: string, at: number, wanted: string): number | undefined {
  let same = 0
  while (same < wanted.length && text[at + same] === wanted[same]) same++
  if (same === wanted.length) return same
  const rest = wanted.slice(same + 1)
  const isAtEnd = at + same >= text.length
  const isTurned = rest !== '' && text[at + same] === rest[0] && text[at + same + 1] === wanted[same]
  if (isTurned && text.startsWith(rest.slice(1), at + same + 2)) return wanted.length
  // Wrong; missing from the text; too many in it.
  if (text.startsWith(rest, at + same + 1) && !isAtEnd) return wanted.length
  if (rest === '' ? isAtEnd : text.startsWith(rest, at + same)) return wanted.length - 1
  if (text.startsWith(wanted.slice(same), at + same + 1)) return wanted.length + 1
  return undefined
}

function suffixWithSlip(text: string, end: number, wanted: string): number | undefined {
  // By code units, as places are counted: of half a character turned round both texts have the same.
  const turned = (given: string) => given.split('').reverse().join('')
  const before = text.slice(Math.max(0, end - wanted.length - 1), end)
  return prefixWithSlip(turned(before), 0, turned(wanted))
}

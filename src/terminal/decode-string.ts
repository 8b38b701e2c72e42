import type { Input } from './sent.ts'

/** The colour on which text stands, each of its parts in one to four hexadecimal digits. */
const GROUND = /^\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i

/** What a string that a terminal sends means, given without its end: only what was asked for is understood. */
export function stringInput(text: string): Input[] {
  const [, ...parts] = GROUND.exec(text) ?? []
  if (parts.length === 0) return []
  const [red, green, blue] = parts.map(fraction) as [number, number, number]
  // How light a colour looks (ITU-R BT.601).
  const lightness = 0.299 * red + 0.587 * green + 0.114 * blue
  return [{ type: 'ground', ground: lightness > 0.5 ? 'light' : 'dark' }]
}

const fraction = (digits: string) => Number.parseInt(digits, 16) / (16 ** digits.length - 1)

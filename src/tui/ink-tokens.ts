import {
  styledCharsFromTokens as chars,
  type StyledChar,
  styledCharsToString as text,
  tokenize as tokens,
} from '@alcalzone/ansi-tokenize'

// The build puts this in the place of ansi-tokenize inside Ink, which takes every line of every frame apart and puts it
// together again, two thirds of the time of a frame: lines that stood in the frame before are known here.

/** Lines of some frames; more than that is a screen that is gone. */
const KEPT = 2000

const known = new Map<string, ReturnType<typeof tokens>>()
const characters = new WeakMap<object, StyledChar[]>()
const lines = new WeakMap<object, { of: StyledChar[]; text: string }>()

export function tokenize(line: string): ReturnType<typeof tokens> {
  const before = known.get(line)
  if (before) return before
  if (known.size >= KEPT) known.clear()
  const made = tokens(line)
  known.set(line, made)
  return made
}

export function styledCharsFromTokens(of: ReturnType<typeof tokens>): StyledChar[] {
  const before = characters.get(of)
  if (before) return before
  const made = chars(of)
  characters.set(of, made)
  return made
}

/** The same characters, as objects; behind a wide one stands an empty one that is made anew each time. */
const isSame = (one: StyledChar[], other: StyledChar[]) =>
  one.length === other.length &&
  one.every(
    (character, index) =>
      character === other[index] || (character.value === '' && other[index]!.value === ''),
  )

export function styledCharsToString(line: StyledChar[]): string {
  const [first] = line
  const before = first && lines.get(first)
  if (before && isSame(before.of, line)) return before.text
  const made = text(line)
  if (first) lines.set(first, { of: line, text: made })
  return made
}

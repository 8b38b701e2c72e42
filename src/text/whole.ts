// Characters beyond the first 65,536 take two code units: a text must not be cut between them.

/** True where a place stands between the two halves of a character. */
export const isInside = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800

/** A part of a text without half a character at its ends, which is left out. */
export const wholeSlice = (text: string, from: number, to = text.length): string =>
  text.slice(isInside(text, from) ? from + 1 : from, isInside(text, to) ? to - 1 : to)

/** A stretch of a text with the characters whole that it touches. */
export const wholeRange = (text: string, from: number, to: number): [from: number, to: number] => [
  isInside(text, from) ? from - 1 : from,
  isInside(text, to) ? to + 1 : to,
]

/** Where the character that begins at a place ends. */
export const characterEnd = (text: string, at: number): number => (isInside(text, at + 1) ? at + 2 : at + 1)

/** How many characters a text has. */
export function characters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at = characterEnd(text, at)) count++
  return count
}

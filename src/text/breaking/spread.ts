import { clusterEnd } from '../clusters.ts'
import { isHan } from '../han.ts'

// A line that was shortened, because the next unit did not fit, is filled again: clreq (3.1.6) adds room at punctuation
// first, then between Han characters and Latin letters or figures. The least that a terminal can add is one cell, half a
// character, which is also the most that looks like no gap.

const CLOSING = new Set([...'。．，、：；！？”’）》〉】〗〕］｝」』'])
const OPENING = new Set([...'“‘（《〈【〖〔［｛「『'])

const isLatin = (character: string) => /[\p{Script=Latin}\d]/u.test(character)

/** The offsets of a line before which one cell is added so that it takes so many cells more; none where there are too few. */
export function spread(line: string, lack: number): number[] {
  if (lack <= 0) return []
  const places: number[][] = [[], [], []]
  let before = ''
  for (let at = 0, end = 0; at < line.length; at = end) {
    end = clusterEnd(line, at)
    const character = line.slice(at, end)
    if (before !== '') {
      const [isAfter, isBefore] = [CLOSING.has(before), OPENING.has(character)]
      // Two marks in a row share their room.
      if (isAfter && !CLOSING.has(character)) places[0]!.push(at)
      else if (isBefore && !OPENING.has(before)) places[1]!.push(at)
      else if (isEdge(before, character)) places[2]!.push(at)
    }
    before = character
  }
  const all = places.flat()
  return lack > all.length ? [] : all.slice(0, lack).sort((a, b) => a - b)
}

const isEdge = (before: string, after: string): boolean =>
  (isHan(before.codePointAt(0)!) && isLatin(after)) || (isLatin(before) && isHan(after.codePointAt(0)!))

import type { EntityKind } from '../model/entity.ts'
import { addWord, type Beginning, emptyTrie, longestAt, valueAtWord } from '../text/trie.ts'
import { characters } from '../text/whole.ts'
import type { Find } from './find.ts'
import type { Piece } from './piece.ts'

/** A name that stands again is a little less sure than where it was found. */
const AGAIN = 0.9
/** Of one name with two kinds in one article the one that is so much likelier stands everywhere. */
const PLAINLY = 2
/** A string that is taken for a name less often than this, in hundredths, is one only where that is sure. */
const SELDOM = 25
const SURE = 80
/** One that is taken for it so often is a name wherever it stands. */
const OFTEN = 40

/**
 * An article speaks of a name in one way: what was found in one place is found wherever it stands, and what was taken
 * for a person here and a place there becomes what the more and the likelier finds say.
 */
export function agree(pieces: Piece[], finds: Find[]): Find[] {
  const names = emptyTrie<Vote>()
  const votes: Vote[] = []
  for (const find of finds) {
    const printed = pieces[find.block]!.text.slice(find.at, find.at + find.length)
    let vote = valueAtWord(names, printed)
    if (!vote) {
      vote = { best: find, sums: {}, times: 0, cut: 0 }
      votes.push(vote)
      addWord(names, printed, vote)
    }
    vote.sums[find.kind] = (vote.sums[find.kind] ?? 0) + find.percent!
    vote.times++
    if (find.percent! > vote.best.percent!) vote.best = find
  }
  const taken = pieces.map(({ text }) => new Uint8Array(text.length))
  for (const { block, at, length } of finds) taken[block]!.fill(1, at, at + length)
  const free = pieces.map((piece, index) => standingAgain(piece, names, taken[index]!))
  for (const places of free) {
    for (const { vote, isCut } of places) {
      vote.times++
      if (isCut) vote.cut++
    }
  }
  const kept = finds.flatMap((find) => {
    const vote = valueAtWord(names, pieces[find.block]!.text.slice(find.at, find.at + find.length))!
    if ((meanOf(vote) < SELDOM || vote.cut > vote.times / 2) && find.percent! < SURE) return []
    const { best } = vote
    return isPlain(vote) && best.kind !== find.kind ? again(best, find.block, find.at) : find
  })
  const found = free.flatMap((places, block) =>
    places.flatMap(({ at, vote }) =>
      meanOf(vote) >= OFTEN && isPlain(vote) ? again(vote.best, pieces[block]!.block, at) : [],
    ),
  )
  return [...kept, ...found]
}

interface Vote {
  best: Find
  sums: Partial<Record<EntityKind, number>>
  times: number
  /** How often a word goes on where the name would end. */
  cut: number
}
const sumOf = ({ sums }: Vote) => Object.values(sums).reduce((all, own) => all + own, 0)
const meanOf = (vote: Vote) => sumOf(vote) / vote.times
const isPlain = (vote: Vote) =>
  vote.sums[vote.best.kind]! >= PLAINLY * (sumOf(vote) - vote.sums[vote.best.kind]!)

const again = (find: Find, block: number, at: number): Find => {
  const { title: _, officeEnd: _officeEnd, ...own } = find
  return { ...own, block, at, percent: Math.floor(find.percent! * AGAIN) }
}

interface Standing {
  at: number
  vote: Vote
  isCut: boolean
}

/** Where names of the article stand that were not found there, between words or long enough to be no part of one. */
function standingAgain({ text, starts }: Piece, names: Beginning<Vote>, taken: Uint8Array): Standing[] {
  const found: Standing[] = []
  const firsts = names.next
  if (firsts === undefined) return found
  for (let at = 0; at < text.length; at++) {
    if (taken[at] === 1 || !firsts.has(text.charCodeAt(at))) continue
    const length = longestAt(names, text, at)
    if (length === 0) continue
    const printed = text.slice(at, at + length)
    const isAlone = starts[at] !== 0 && starts[at + length] !== 0
    if (taken.subarray(at, at + length).includes(1) || characters(printed) < (isAlone ? 2 : 3)) continue
    found.push({ at, vote: valueAtWord(names, printed)!, isCut: starts[at + length] === 0 })
    at += length - 1
  }
  return found
}

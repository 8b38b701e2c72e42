import { OTHER } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { longestBefore } from '../../text/trie.ts'
import { walkForward } from '../../text/walk.ts'
import type { Piece } from '../piece.ts'
import { isHalfOfName } from '../sentence-words.ts'
import { wordEnd } from '../words-around.ts'
import type { Candidate } from './candidate.ts'
import { distinctness } from './distinctness.ts'
import { CALLING } from './words.ts'

const SHORTEST = 3
const LONGEST = 10
const OF_CALLED = 2
/** How those verbs end: a look that is soon over. */
const ENDING = /[称叫唤名][之为作做叫成它]{0,2}/g

/** 村民把它叫作, 这套做法称作, 大家管这叫: what was told of before gets its name. */
const TOLD_OF =
  /(?:它|这|[这该此][件项套种个一].{1,6}|(?:办法|做法|机制|制度|模式|路子|经验|招数|环节|步骤|流程|服务|规矩|活动|地方)|(?:办法|做法|机制|制度|模式|路子|经验|招数|环节|步骤|流程|规矩)，)(?:被|就|都|便|人们|村民|乡亲们|群众|大伙儿?|大家|当地|街坊们?|老乡们?)*$/
const particles = new Set<number>([WordClass.function, OTHER])

const isParticle = (text: string, starts: Piece['starts'], at: number) =>
  particles.has(starts[at]!) && !isHalfOfName(text.slice(at, wordEnd(starts, at)), starts[at]!)

/** What stands behind 叫作 and 称作 up to a mark, where it says what was told of: 村民把它叫作流动盖章车. */
export function calledIn(piece: Piece): Candidate[] {
  const { text, starts } = piece
  const found: Candidate[] = []
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const at = index + ending.length
    const verb = longestBefore(CALLING, text, at)
    if (verb === 0 || starts[at] === 0) continue
    const end = walkForward(at, (place) =>
      place - at > LONGEST || place >= text.length || isParticle(text, starts, place)
        ? undefined
        : wordEnd(starts, place),
    )
    const isOver = end >= text.length || /[，。；！、]/.test(text[end]!)
    if (!isOver || end - at < SHORTEST || end - at > LONGEST || classOfWord(text.slice(at, end))) continue
    if (!TOLD_OF.test(text.slice(Math.max(0, at - verb - REACH), at - verb))) continue
    const own = distinctness(piece, at, end)
    const isLast = text[end] === '。' ? 1 : 0
    found.push({ at, end, evidence: OF_CALLED + own + isLast, isTelling: own > 0 })
  }
  return found
}
const REACH = 12

import { isBlank, isHan } from '../../text/han.ts'
import { OTHER } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { surnameAt } from '../../text/surnames.ts'
import { firstsOf, longestAt, trieOf } from '../../text/trie.ts'
import { walkForward } from '../../text/walk.ts'
import { characterEnd, wholeSlice } from '../../text/whole.ts'
import { type Find, personFind } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { afterWholeOffice } from './after-whole-office.ts'
import { DOT, dottedLength } from './dotted.ts'
import { isNoName, mayEnd, nameLength } from './name-length.ts'
import { officeBehind, officeLengthBefore } from './office-words.ts'
import { titleBefore } from './titles.ts'

// Signs that make a name certain: an office, a description.

/** Names that an office introduces, with the lists that go on from them: 副主任周一平、何雨生、沈青山. */
export function introduced(piece: Piece): Find[] {
  const { text, block, nameAt } = piece
  let mayHaveDots: boolean | undefined
  const found: Find[] = []
  for (let at = 1; at < text.length; at++) {
    const office = officeLengthBefore(text, at)
    if (office === 0 || isOfAnother(piece, at - office)) continue
    const officeEnd = at
    // It is weighed: of two that are the same the first is heard.
    const seldom = afterWholeOffice(piece, at, office)
    if (seldom) found.push(seldom)
    const isInRow = isBehindBlank(piece, at)
    walkForward(isInRow ? at + 1 : at, (place) => {
      mayHaveDots ??= DOT.test(text)
      const dotted = mayHaveDots ? dottedLength(text, place) : 0
      const length = dotted || nameAt(place) || spacedLength(text, place) || nameBeforeWord(piece, place)
      if (length === 0) return undefined
      const find = { ...personFind(text, block, place, length), officeEnd }
      const percent = dotted > 0 ? WITH_DOT : isInRow ? IN_ROW : seldom?.percent
      found.push(percent === undefined ? find : { ...find, percent })
      at = place
      const end = place + length + (text.startsWith(COMRADE, place + length) ? COMRADE.length : 0)
      return text[end] === '、' ? end + 1 : undefined
    })
  }
  return found
}

/** 林晓东同志、何雨生同志 */
const COMRADE = '同志'

/** 林　晓: two characters are set as wide as three. */
function spacedLength(text: string, at: number): number {
  const isSpaced =
    surnameAt(text, at) === 1 && isBlank(text.charCodeAt(at + 1)) && isHan(text.charCodeAt(at + 2))
  return isSpaced && mayEnd(text, at + 3) && !isBlank(text.charCodeAt(at + 3)) ? 3 : 0
}

/** 副校长 林晓东）: a blank parts an office from who signs with it, and no more is said. */
function isBehindBlank({ text, nameAt }: Piece, at: number): boolean {
  if (!isBlank(text.charCodeAt(at))) return false
  const length = nameAt(at + 1)
  return length > 0 && (at + 1 + length >= text.length || /[\s　）)、。]/.test(text[at + 1 + length]!))
}

/** A row of offices and names, parted by blanks, has no words of a sentence. */
const IN_ROW = 80

/** How likely a name with a dot is one behind an office. */
const WITH_DOT = 90

/** What a clause goes on with behind a name: 退休, 昨日, 随后. */
const goingOn = new Set<number>([WordClass.verb, WordClass.verbNoun, WordClass.time, WordClass.function])

/** The length of the name behind an office whose surname stands alone, before a word that no list has: 单福贵 before 退休. */
function nameBeforeWord({ text, starts }: Piece, at: number): number {
  const kind = starts[at]!
  const isWord = kind === 0 || kind === WordClass.function || kind === WordClass.verb || starts[at + 1] === 0
  if (isWord || surnameAt(text, at) !== 1) return 0
  return (
    [3, 2].find((length) => {
      const end = at + length
      const name = text.slice(at, end)
      if (starts[end] === 0 || !goingOn.has(starts[end]!) || wordEnd(starts, end) - end < 2) return false
      return nameLength(`${name}，`, 0) === length && !isNoName(name)
    }) ?? 0
  )
}

/** True for an office that somebody is called by: 何平书记 introduces nobody who stands behind it. */
function isOfAnother({ text, starts, nameAt }: Piece, office: number): boolean {
  if (starts[office] === 0 || officeBehind(text, office) === '') return false
  return [3, 2, 4].some((length) => {
    const at = office - length
    if (at < 0 || starts[at] === 0 || nameAt(at) !== length) return false
    return surnameAt(text, at) > 0 && !isNoName(text.slice(at, office))
  })
}

/** Verbs of those who speak. */
const SPEAKS = trieOf('说 表示 介绍 告诉 坦言 回忆 笑着说 高兴地说 感慨'.split(' '))
const SPEAKS_FIRSTS = firstsOf(SPEAKS)

/** Who speaks, right behind a mark or the body that they belong to: 财政局林晓东表示，…. */
export function speaking({ text, starts, block, nameAt }: Piece): Find[] {
  const found: Find[] = []
  for (let verb = 2; verb < text.length; verb++) {
    if (SPEAKS_FIRSTS[text.charCodeAt(verb)] === 0 || longestAt(SPEAKS, text, verb) === 0) continue
    for (const at of [verb - 4, verb - 3, verb - 2]) {
      if (at < 0 || starts[at] === 0 || nameAt(at) !== verb - at || surnameAt(text, at) === 0) continue
      const before = at === 0 ? OTHER : starts[wordBefore(starts, at)]
      const name = text.slice(at, verb)
      if ((before !== OTHER && before !== WordClass.organisation) || isNoName(name)) continue
      found.push(personFind(text, block, at, verb - at))
      break
    }
  }
  return found
}

/** 某某是某协会副会长、某学会会长: the title follows the name. */
export function described({ text, block }: Piece): Find[] {
  const found: Find[] = []
  for (let is = text.indexOf('是'); is >= 0; is = text.indexOf('是', is + 1)) {
    const subject = /[^，。；：！？（）“”《》\s]{2,4}$/u.exec(wholeSlice(text, Math.max(0, is - 4), is))?.[0]
    if (subject === undefined || nameLength(`${subject}，`, 0) !== subject.length) continue
    const office = /^([^，。；：！？（）“”]{2,60})[，。；]/u.exec(wholeSlice(text, is + 1, is + 62))?.[1]
    const title = office ? titleBefore(office) : ''
    if (title !== '') found.push(personFind(text, block, is - subject.length, subject.length, title))
  }
  return found
}

/** A whole name before an office, where no other office introduces it: 林晓东总书记. */
export function followed(piece: Piece): Find[] {
  const { text, block, nameAt } = piece
  const found: Find[] = []
  for (let at = 0; at < text.length; at++) {
    const surname = surnameAt(text, at)
    if (surname === 0) continue
    const end = characterEnd(text, characterEnd(text, at + surname))
    const behind = officeBehind(text, end)
    if (behind === '' || nameAt(at) !== end - at || isWordWithAddress(piece, at, end)) continue
    const length = end - at
    if (!isNoName(text.slice(at, end))) found.push(personFind(text, block, at, length, behind))
  }
  return found
}

/** 联系何先生, 游客何先生: a word of the sentence and somebody who is called by a surname. */
function isWordWithAddress({ text, starts }: Piece, at: number, end: number): boolean {
  const last = wordBefore(starts, end)
  const isWord = starts[at] === WordClass.verb || starts[at] === WordClass.noun
  return end - last === 1 && last - at === 2 && isWord && surnameAt(text, last) === 1
}

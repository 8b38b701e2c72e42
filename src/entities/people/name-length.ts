import { isBlank, isHan } from '../../text/han.ts'
import { DOTS, SOUNDS } from '../../text/sounds.ts'
import { surnameAt } from '../../text/surnames.ts'
import { longestAt, trieOf } from '../../text/trie.ts'
import { characterEnd } from '../../text/whole.ts'
import { wordsOfLines } from '../../text/word-list.ts'
import { officeLengthBefore } from './office-words.ts'
import lists from './words.json' with { type: 'json' }

/** Words that go on after a name: what the person does, or what joins the name to the next. */
const FOLLOWING = trieOf(wordsOfLines(lists.behind))
const MARKS = new Set([...'，。、；：！？）(（”》0123456789'].map((mark) => mark.charCodeAt(0)))

/** True where a name may end: before a mark, a blank, the end, or a word that goes on after names. */
export const mayEnd = (text: string, at: number): boolean =>
  at >= text.length ||
  MARKS.has(text.charCodeAt(at)) ||
  isBlank(text.charCodeAt(at)) ||
  longestAt(FOLLOWING, text, at) > 0

/** Words that begin with the character of a surname. */
export const WORDS: ReadonlySet<string> = new Set(wordsOfLines(lists.words))

const MARKS_BEHIND = /[，。、；：！？）)”\s]/

/** Particles that no given name has; whether anything else is one is for the tagger to say. */
const NOT_GIVEN = new Set('的了着在是和与及对向就从把被也还都则说等将已仍却副互很')

/**
 * The length of the personal name that begins at a place of a text: three characters where the words after it fit,
 * else two; with the dot of a foreign name as far as it goes. 0 where none begins.
 *
 * @example nameLength('林晓东深入调研', 0) // 3
 * @example nameLength('何雨出席会议', 0) // 2
 */
export function nameLength(text: string, at: number): number {
  const first = text.charCodeAt(at)
  const foreign = SOUND_CODES.has(first) ? foreignLength(text, at) : 0
  if (foreign > 0) return foreign
  const surname = surnameAt(text, at)
  if (surname === 0) return 0
  const begin = at + surname
  const one = characterEnd(text, begin)
  for (const end of [characterEnd(text, one), one]) {
    if (end > one && text[one] === '于' && end < text.length && !MARKS_BEHIND.test(text[end]!)) continue
    // 林晓|少将: the word behind is longer than what would be left of it.
    if (end > one && longestAt(FOLLOWING, text, one) > 1) continue
    // （林晓摄）
    if (end > one && text[one] === '摄' && !isHan(text.charCodeAt(end))) continue
    // 林晓作的报告
    if (end > one && text[one] === '作' && text[end] === '的') continue
    if (text.length < end || !isGiven(text, begin, end) || !mayEnd(text, end)) continue
    if (!WORDS.has(text.slice(at, at + 2)) && officeLengthBefore(text.slice(at, end), end - at) === 0)
      return end - at
  }
  return 0
}

/** The lengths of the names of a text, each found when it is first asked: the rules ask several times. */
export function nameLengthsOf(text: string): (at: number) => number {
  let known: Uint8Array | undefined
  return (at) => {
    known ??= new Uint8Array(text.length + 1).fill(UNASKED)
    if (known[at] === UNASKED) known[at] = Math.min(nameLength(text, at), UNASKED - 1)
    return known[at]!
  }
}
const UNASKED = 255

const SOUND = `[${SOUNDS}]`
const SOUND_CODES = new Set([...SOUNDS].map((sound) => sound.charCodeAt(0)))
/** Without a dot three sounds at least: two may be a word. */
const FOREIGN = new RegExp(`(?:${SOUND}{1,7}(?:[${DOTS}]${SOUND}{1,8})+|${SOUND}{3,8})`, 'uy')

function foreignLength(text: string, at: number): number {
  FOREIGN.lastIndex = at
  const length = FOREIGN.exec(text)?.[0].length ?? 0
  return length > 0 && mayEnd(text, at + length) ? length : 0
}

function isGiven(text: string, begin: number, end: number): boolean {
  for (let at = begin; at < end; at++) {
    // Half of a rare character is as good as a common one.
    const unit = text.charCodeAt(at)
    if (!(isHan(unit) || (unit & 0xf800) === 0xd800) || NOT_GIVEN.has(text[at]!)) return false
  }
  return true
}

/** Last characters of words that only look like names: 安理会, 石油业, 吕梁市. */
const LAST_OF_WORDS = new Set(lists.last.join(''))
/** True for what looks like a name and is none. */
export const isNoName = (name: string) => LAST_OF_WORDS.has(name.at(-1)!)

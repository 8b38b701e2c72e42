import { OTHER } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { longestBefore } from '../../text/trie.ts'
import { FREE_ENDINGS } from '../organisations/endings.ts'
import type { Piece } from '../piece.ts'
import { wordBefore, wordEnd } from '../words-around.ts'
import { codeOf } from './codes.ts'
import { bitsIn, distinctness, wordsIn } from './distinctness.ts'
import { isQuality, isWorks } from './quality.ts'
import { isSpokenOfAgain } from './spoken-of-later.ts'
import { verbOf } from './surroundings.ts'
import { signsOfUse } from './told-behind.ts'
import { EMPTY, HEADS, HeadKind, headKindOf, PICTURES, VerbKind } from './words.ts'

// What speaks for or against a name where it stands, each sign in a word or two: by these its chance was learned (chances.json).

/** A name where it stands. */
export interface Standing {
  at: number
  end: number
  /** What stands between its quotation marks. */
  inner?: string
  steps?: string[]
  isTelling?: boolean
  isRepeated?: boolean
}

const nameIn = <Value>(table: Record<string, Value>, value: Value | undefined, none: string): string =>
  Object.keys(table).find((name) => table[name] === value) ?? none

const MARKS = /[“”‘’「」『』]/g

/** How a name is written: quoted with its kind of scheme behind or inside, quoted alone, with its kind and no marks, or without either. */
function formOf(name: string, saysKind: boolean): 'quoted' | 'inside' | 'alone' | 'plain' | 'phrase' {
  if (!/[“‘「『]/.test(name)) return saysKind || /[+＋]/.test(name) ? 'plain' : 'phrase'
  if (!/[”’」』]$/.test(name)) return 'quoted'
  return saysKind ? 'inside' : 'alone'
}

/** The signs of a name at one place. */
export function signsOf(piece: Piece, { at, end, inner, steps, isTelling, isRepeated }: Standing): string[] {
  const name = piece.text.slice(at, end)
  const bare = name.replace(MARKS, '')
  const length = longestBefore(HEADS, bare, bare.length)
  const head = bare.slice(bare.length - length)
  const form = formOf(name, length > 0)
  const shape = form === 'plain' || form === 'phrase' ? 'bare' : 'marked'
  const from = inner === undefined ? at : at + 1
  const to = inner === undefined ? end - length : from + inner.length - (form === 'inside' ? length : 0)
  const code = codeOf(inner ?? piece.text.slice(at, to))
  return [
    form,
    `${form} ${nameIn(HeadKind, headKindOf(head), 'of no kind')}`,
    `${form} behind ${nameIn(VerbKind, verbOf(piece.text, at), 'no verb')}`,
    ...(length > 0 ? [`${shape} ${head}`] : []),
    ...(longestBefore(FREE_ENDINGS, bare, bare.length) > 0 ? [`${form} body`] : []),
    ...(PICTURES.has(head) ? [`${shape} picture`] : []),
    ...(code ? [`${form} code`, `${form} code ${code}`] : []),
    ...(steps ? ['steps'] : []),
    ...(isTelling ? ['telling'] : []),
    ...(isRepeated ? ['only repeated'] : []),
    ...(inner?.includes('，') ? ['slogan'] : []),
    `${shape} up to ${bare.at(-1)}`,
    ...(inner !== undefined && form === 'quoted'
      ? signsOfTail(piece, at + inner.length + 2, end - length)
      : []),
    ...(inner && classOfWord(inner) !== undefined ? ['a word'] : []),
    ...(form === 'phrase' ? [`phrase ends with ${piece.starts[wordBefore(piece.starts, end)]}`] : []),
    ...(shape === 'marked' && isQuality(bare.slice(0, bare.length - length)) ? ['marked quality'] : []),
    ...[...signsOfWords(piece, from, to), ...signsAround(piece, at, end, head)].map(
      (sign) => `${shape} ${sign}`,
    ),
  ]
}

/** What stands between a quotation and its kind of scheme says more of what it is, or only of what sort: “…”对口协作|机制, “…”长效|机制. */
function signsOfTail({ text, starts }: Piece, from: number, to: number): string[] {
  const signs = [`tail of ${Math.min(3, wordsIn(starts, from, to))}`]
  for (let place = from; place < to; place = wordEnd(starts, place)) {
    const word = text.slice(place, wordEnd(starts, place))
    signs.push(`tail with ${starts[place]}`, ...(EMPTY.has(word) || isQuality(word) ? ['tail empty'] : []))
  }
  return signs
}

/** What the words tell that say which scheme it is. */
function signsOfWords(piece: Piece, from: number, to: number): string[] {
  const { text, starts } = piece
  const bits = bitsIn(piece, from, to)
  const words = Math.max(1, wordsIn(starts, from, to))
  const last = wordBefore(starts, to)
  return [
    `own ${distinctness(piece, from, to)}`,
    `words ${Math.min(4, words)}`,
    `length ${Math.min(5, (to - from) >> 1)}`,
    `bits a word ${Math.min(9, bits / words / 2) | 0}`,
    `bits ${Math.min(9, bits / 8) | 0}`,
    `begins with ${starts[from]}`,
    `ends with ${last < from ? 0 : starts[last]}`,
    ...(isQuality(text.slice(from, Math.min(to, wordEnd(starts, wordEnd(starts, from))))) ? ['quality'] : []),
    ...(EMPTY.has(text.slice(from, wordEnd(starts, from))) ? ['begins empty'] : []),
  ]
}

/** What stands around it. */
function signsAround({ text, starts }: Piece, at: number, end: number, head: string): string[] {
  const before = text.slice(Math.max(0, at - 5), at)
  const next = starts[end]
  return [
    ...signsOfUse(text, end),
    `after ${at === 0 ? 'nothing' : starts[wordBefore(starts, at)]}`,
    ...(at === 0 ? [] : [`behind ${text.slice(wordBefore(starts, at), at)}`]),
    `before ${next ?? OTHER}`,
    ...(next === WordClass.noun || next === WordClass.verbNoun ? ['goes on'] : []),
    ...(/[^。！？；，：]$/.test(before) ? [] : ['begins a clause']),
    ...(/[“「‘]/.test(text[end] ?? '') ? ['before a quotation'] : []),
    ...(/[”」’]$/.test(before) ? ['behind a quotation'] : []),
    ...(before.endsWith('的') ? ['behind 的'] : []),
    ...(/[和与及、]$/.test(before) ? ['in a row'] : []),
    ...(SOMEBODYS.test(before) ? ["somebody's"] : []),
    ...(SET_UP.test(before) ? ['set up'] : []),
    ...(BUILT.test(text.slice(end, end + 12)) ? ['built'] : []),
    ...(isWorks(text.slice(at, end)) ? ['works'] : []),
    ...(/《[^》]*$/.test(text.slice(Math.max(0, at - LONGEST_TITLE), at)) ? ['in a title'] : []),
    ...(head.length > 1 && isSpokenOfAgain(text, end, head) ? ['spoken of again'] : []),
  ]
}

const SOMEBODYS = /[省市县区镇乡村州旗局院所会社司校厂队行馆站部]的?$/
const SET_UP = /(?:建立|设立|打造|推出|创办|开办|组建|搭建|[办开设建搞创推])[起了出]{0,2}的?$/
const BUILT = /^[^，。；]{0,6}(?:完工|开工|竣工|通水|贯通|投产|截流|合龙|通航|通车)/

const LONGEST_TITLE = 40

import { isBlank, isChineseMark, isDigit, isHan } from '../../text/han.ts'
import { UNKNOWN, type Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { FIRST_GIVEN, isCompound, markNames, ONLY_GIVEN, SECOND_GIVEN, SURNAME } from './lexicon.ts'

/** How many features a place of a text has. */
export const FEATURES = 32

const NONE = 0

// What each place is asked for. One room for all texts: it grows with the longest.
let room = 0
let units = new Uint16Array(0)
let kinds = new Uint8Array(0)
let names = new Uint8Array(0)
let wordAt = new Int32Array(0)
let words = new Int32Array(0)
let shapes = new Uint8Array(0)

const EDGE = 3

function makeRoom(length: number): void {
  if (length + 2 * EDGE <= room) return
  room = 2 * (length + 2 * EDGE)
  units = new Uint16Array(room)
  kinds = new Uint8Array(room)
  names = new Uint8Array(room)
  shapes = new Uint8Array(room)
  wordAt = new Int32Array(room)
  words = new Int32Array(room)
}

const DIGIT = 0x30
const LETTER = 0x61
/** Characters as features see them: all digits are one, all Latin letters are one. */
const seen = new Uint16Array(0x10000)
const kindOf = new Uint8Array(0x10000)
for (let unit = 0; unit < 0x10000; unit++) {
  seen[unit] = unit
  if (isHan(unit)) kindOf[unit] = 1
  else if (isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19)) {
    kindOf[unit] = 2
    seen[unit] = DIGIT
  } else if ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a && unit < 0x80) {
    kindOf[unit] = 3
    seen[unit] = LETTER
  } else if (isBlank(unit)) kindOf[unit] = 4
  else if (isChineseMark(unit) || unit < 0x80) kindOf[unit] = 5
}
kindOf[0xb7] = 6
kindOf[0x2022] = 6
const SOUNDS =
  '阿埃艾爱安奥巴白班邦鲍贝本比彼毕宾波博伯勃布查达戴丹当道德登狄迪蒂丁杜顿多厄恩尔法范菲费芬佛弗夫福富盖冈高戈哥格根古哈海汉豪赫黑' +
  '亨胡华怀霍基吉季加贾杰金久居卡凯坎康考柯科克肯库夸奎昆拉莱兰朗劳勒雷黎里理利莉列林琳龙隆卢鲁路吕伦罗洛马玛迈麦曼梅门蒙米密敏明摩' +
  '莫墨默姆木穆拿娜内纳南尼涅宁纽农诺欧帕派潘庞佩彭皮平珀普奇契恰钱乔切琴丘让热日茹瑞若萨塞赛桑瑟森莎沙山尚舍申什圣史施士舒丝斯松' +
  '苏索塔台泰坦汤特滕提廷图托瓦万旺威韦维魏温文翁沃乌武西希锡夏肖歇谢辛欣休修雅亚延扬耶叶伊依易因英雍尤约扎詹哲珍朱兹佐'
for (const sound of SOUNDS) kindOf[sound.charCodeAt(0)] = 7

function hash(template: number, first: number, second: number, third: number): number {
  let mixed = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(first + 0x1f3, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ Math.imul(second + 0x2e9, 0x27d4eb2f)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x165667b1) ^ Math.imul(third + 0x3b5, 0x9e3779b1)
  return mixed ^ (mixed >>> 16)
}

/** Marks that no name reaches across. */
const DELIMITER = new Uint8Array(0x10000)
for (const mark of '，。、；：？！“”《》') DELIMITER[mark.charCodeAt(0)] = 1
/** What the words end with that bodies end with. */
const LAST_OF_BODY = new Uint8Array(0x10000)
for (const last of '司团院局部厂队会社党署厅委所馆') LAST_OF_BODY[last.charCodeAt(0)] = 1

/**
 * Which places of a text may have names: the clauses with anything that hints at one, something that the rules or the
 * dictionary take for a name, characters that no word covers, the end of a body. In a daily these are two places of
 * five, and one name in sixty is lost with the others.
 */
function markActive(length: number, starts: Words, layer: Uint8Array, active: Uint8Array): void {
  let begin = 0
  let isHinted = false
  for (let at = 0; at <= length; at++) {
    if (at === length || DELIMITER[units[at + EDGE]!] === 1) {
      active.fill(isHinted ? 1 : 0, begin, at)
      if (at < length) active[at] = 0
      begin = at + 1
      isHinted = false
    } else if (!isHinted) isHinted = layer[at] !== 0 || isHint(at, starts[at]!)
  }
}

function isHint(at: number, kind: number): boolean {
  const here = at + EDGE
  if (names[here] !== 0 || kinds[here] === DOT) return true
  if (kind === WordClass.place || kind === WordClass.organisation || kind === UNKNOWN) return true
  const shape = shapes[here]! & 3
  if (shape === LAST)
    return LAST_OF_BODY[units[here]!] === 1 || isSchoolOrBank(units[here - 1]!, units[here]!)
  const next = here + 1
  const isNextAlone = (shapes[next]! & 3) === ALONE && (kinds[next] === HAN || kinds[next] === SOUND)
  if (shape !== ALONE || !isNextAlone || shapes[next]! >> 2 === WordClass.function) return false
  const surname = SURNAME[units[here]!]!
  return kind === WordClass.function ? surname >= MOSTLY_SURNAME : surname > 0 || kinds[here] === SOUND
}
/** From this level on a character is a surname so often that it is looked at although it is a particle: 何, 于. */
const MOSTLY_SURNAME = 6
const [ALONE, LAST] = [0, 3]
const [HAN, DOT, SOUND] = [1, 6, 7]
const isSchoolOrBank = (before: number, last: number) =>
  (last === 0x5b66 && (before === 0x5927 || before === 0x4e2d || before === 0x5c0f)) ||
  (last === 0x884c && before === 0x94f6)

/**
 * The features of every place of a text that may have a name, as hashes of 32 bits, FEATURES of them a place. `layer`
 * says what the rules found at each place.
 */
export function featuresOf(
  text: string,
  starts: Words,
  layer: Uint8Array,
  out: Int32Array,
  active: Uint8Array,
): void {
  const length = text.length
  makeRoom(length)
  units.fill(NONE, 0, length + 2 * EDGE)
  kinds.fill(NONE, 0, length + 2 * EDGE)
  names.fill(NONE, 0, length + 2 * EDGE)
  markNames(text, names.subarray(EDGE))
  let wordCount = 1
  words[0] = 0
  for (let at = 0; at < length; ) {
    let end = at
    let own = 7
    do {
      const unit = text.charCodeAt(end)
      units[end + EDGE] = seen[unit]!
      kinds[end + EDGE] = kindOf[unit]!
      own = Math.imul(own ^ seen[unit]!, 0x01000193)
      wordAt[end] = wordCount
      end++
    } while (end < length && starts[end] === 0)
    words[wordCount] = own
    const kind = starts[at]!
    for (let place = at; place < end; place++) {
      // Single, beginning, inside, end.
      const shape = end - at === 1 ? 0 : place === at ? 1 : place === end - 1 ? 3 : 2
      shapes[place + EDGE] = kind * 4 + shape
    }
    wordCount++
    at = end
  }
  words[wordCount] = 0
  shapes[EDGE - 1] = 0
  shapes[EDGE - 2] = 0
  shapes[length + EDGE] = 0
  shapes[length + EDGE + 1] = 0
  markActive(length, starts, layer, active)
  for (let at = 0; at < length; at++) {
    if (active[at] === 0) continue
    const here = at + EDGE
    const a = units[here - 2]!
    const b = units[here - 1]!
    const c = units[here]!
    const d = units[here + 1]!
    const e = units[here + 2]!
    let next = at * FEATURES
    out[next++] = hash(0, a, 0, 0)
    out[next++] = hash(1, b, 0, 0)
    out[next++] = hash(2, c, 0, 0)
    out[next++] = hash(3, d, 0, 0)
    out[next++] = hash(4, e, 0, 0)
    out[next++] = hash(5, a, b, 0)
    out[next++] = hash(6, b, c, 0)
    out[next++] = hash(7, c, d, 0)
    out[next++] = hash(8, d, e, 0)
    out[next++] = hash(9, a, b, c)
    out[next++] = hash(10, b, c, d)
    out[next++] = hash(11, c, d, e)
    const shape = shapes[here]!
    const word = wordAt[at]!
    out[next++] = hash(12, shape, 0, 0)
    out[next++] = hash(13, shapes[here - 1]!, shape, 0)
    out[next++] = hash(14, shape, shapes[here + 1]!, 0)
    out[next++] = hash(15, words[word]!, shape & 3, 0)
    out[next++] = hash(16, words[word - 1]!, shape & 3, 0)
    out[next++] = hash(17, words[word + 1]!, shape & 3, 0)
    const name = names[here]!
    out[next++] = hash(18, name, 0, 0)
    out[next++] = hash(19, names[here - 1]!, name, names[here + 1]!)
    out[next++] = hash(20, name, shape, 0)
    const ownSurname = SURNAME[c]!
    const surnameBefore = SURNAME[b]!
    const surnameTwo = SURNAME[a]!
    const first = FIRST_GIVEN[c]!
    const second = SECOND_GIVEN[c]!
    const nextFirst = FIRST_GIVEN[d]!
    const nextSecond = SECOND_GIVEN[e]!
    const isPair = isCompound(c, d) ? 1 : isCompound(b, c) ? 2 : isCompound(a, b) ? 3 : 0
    out[next++] = hash(21, ownSurname + 16 * isPair, nextFirst, nextSecond)
    out[next++] = hash(22, surnameBefore, first, SECOND_GIVEN[d]!)
    out[next++] = hash(23, surnameTwo, FIRST_GIVEN[b]!, second)
    out[next++] = hash(24, ownSurname, ONLY_GIVEN[d]!, shapes[here + 2]! & 3)
    out[next++] = hash(25, surnameBefore, ONLY_GIVEN[c]!, shapes[here + 1]! & 3)
    const kind = kinds[here]!
    const kindsAround = kinds[here - 1]! * 64 + kind * 8 + kinds[here + 1]!
    out[next++] = hash(26, kindsAround, 0, 0)
    out[next++] = hash(27, kindsAround, kinds[here - 2]! * 8 + kinds[here + 2]!, 0)
    const rule = layer[at]!
    const ruleBefore = at > 0 ? layer[at - 1]! : 0
    const ruleAfter = at + 1 < length ? layer[at + 1]! : 0
    out[next++] = hash(28, rule, 0, 0)
    out[next++] = hash(29, ruleBefore, rule, ruleAfter)
    out[next++] = hash(30, rule, shape, 0)
    out[next++] = hash(31, rule, name, 0)
  }
}

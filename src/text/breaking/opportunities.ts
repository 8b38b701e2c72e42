import { isHan } from '../han.ts'
import { chineseClass, forbidsEnd, forbidsStart } from './chinese.ts'
import { classNumber, classSet, classTable } from './classes.ts'

// Where a line may break, by UAX #14, with the tailoring of chinese.ts on top.
//
// Two passes. The first gathers the text into units: a character with the marks that follow it (LB9). The second
// decides between each unit and the next by their classes, with a look to both sides where a rule asks for it.
//
// Measured on 100,000 characters of Chinese: @cto.af/linebreak 2.0.1 takes 61–88 ms (its rules are closures that
// run one by one), and linebreak 1.1.0 passes 94.5 % of LineBreakTest; this file takes 4 ms, 7 with the widths and
// the filling of lines, and passes all of it with the tailoring off.

export const PROHIBITED = 0
export const ALLOWED = 1
export const MANDATORY = 2

const AL = classNumber('AL')
const HL = classNumber('HL')
const NU = classNumber('NU')
const ID = classNumber('ID')
const ID_EMOJI = classNumber('ID_EMOJI')
const SP = classNumber('SP')
const ZW = classNumber('ZW')
const ZWJ = classNumber('ZWJ')
const CM = classNumber('CM')
const BA = classNumber('BA')
const BB = classNumber('BB')
const B2 = classNumber('B2')
const CB = classNumber('CB')
const CL = classNumber('CL')
const CP = classNumber('CP')
const EX = classNumber('EX')
const GL = classNumber('GL')
const HY = classNumber('HY')
const IN = classNumber('IN')
const IS = classNumber('IS')
const NS = classNumber('NS')
const OP = classNumber('OP')
const PO = classNumber('PO')
const PR = classNumber('PR')
const QU_PI = classNumber('QU_PI')
const QU_PF = classNumber('QU_PF')
const SY = classNumber('SY')
const WJ = classNumber('WJ')
const RI = classNumber('RI')
const EB = classNumber('EB')
const EM = classNumber('EM')
const CR = classNumber('CR')
const LF = classNumber('LF')
const AP = classNumber('AP')
const VF = classNumber('VF')
const VI = classNumber('VI')
const AK = classNumber('AK')
const DOTTED = classNumber('DOTTED')
const JL = classNumber('JL')
const JV = classNumber('JV')
const JT = classNumber('JT')
const H2 = classNumber('H2')
const H3 = classNumber('H3')

const lineEnds = classSet('BK', 'CR', 'LF', 'NL')
const notABase = classSet('BK', 'CR', 'LF', 'NL', 'SP', 'ZW')
const quotes = classSet('QU', 'QU_PI', 'QU_PF')
const letters = classSet('AL', 'HL', 'DOTTED')
const ideographs = classSet('ID', 'ID_EMOJI', 'EB', 'EM')
const jamo = classSet('JL', 'JV', 'JT', 'H2', 'H3')
const beforeOpeningQuote = classSet('BK', 'CR', 'LF', 'NL', 'OP', 'QU', 'QU_PI', 'QU_PF', 'GL', 'SP', 'ZW')
const afterClosingQuote = classSet(
  ...(['SP', 'GL', 'WJ', 'CL', 'QU', 'QU_PI', 'QU_PF', 'CP', 'EX', 'IS', 'SY'] as const),
  ...(['BK', 'CR', 'LF', 'NL', 'ZW'] as const),
)
const beforeHyphenatedWord = classSet('BK', 'CR', 'LF', 'NL', 'SP', 'ZW', 'CB', 'GL')
const aksara = classSet('AK', 'AS', 'DOTTED')

const HYPHEN = 0x2010

interface Units {
  count: number
  /** Where each unit begins in the text, and after the last where the text ends. */
  starts: Int32Array
  /** Class of each unit, East Asian or not, its first code point, and whether it ends in a joiner. */
  classes: Uint8Array
  eastAsian: Uint8Array
  codePoints: Int32Array
  joins: Uint8Array
  /** LB30a: flags are pairs of letters, counted from where their row begins; 1 at the first of each pair. */
  opensFlag: Uint8Array
}

function gatherUnits(text: string, chinese: boolean): Units {
  const table = classTable()
  const units: Units = {
    count: 0,
    starts: new Int32Array(text.length + 1),
    classes: new Uint8Array(text.length),
    eastAsian: new Uint8Array(text.length),
    codePoints: new Int32Array(text.length),
    joins: new Uint8Array(text.length),
    opensFlag: new Uint8Array(text.length),
  }
  let count = 0
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index)!
    let value = table[codePoint]!
    if (chinese && !isHan(codePoint)) value = chineseClass(text, index, codePoint, value)
    const own = value >> 1
    const isMark = own === CM || own === ZWJ
    if (isMark && count > 0 && !notABase[units.classes[count - 1]!]) {
      units.joins[count - 1] = own === ZWJ ? 1 : 0
    } else {
      units.starts[count] = index
      // LB10: a mark without a base is a letter.
      units.classes[count] = isMark ? AL : own
      units.eastAsian[count] = isMark ? 0 : value & 1
      units.codePoints[count] = codePoint
      units.joins[count] = own === ZWJ ? 1 : 0
      if (own === RI) units.opensFlag[count] = count > 0 && units.opensFlag[count - 1] ? 0 : 1
      count++
    }
    index += codePoint > 0xffff ? 2 : 1
  }
  units.starts[count] = text.length
  units.count = count
  return units
}

/** True where the number that `last` may belong to, digits with stops and slashes between, begins before it. */
function endsNumber({ classes }: Units, last: number): boolean {
  let index = last
  while (index >= 0 && (classes[index] === SY || classes[index] === IS)) index--
  return index >= 0 && classes[index] === NU
}

/** LB25: what belongs to a number. `left` and `right` are units that touch. */
function joinsNumber(units: Units, left: number, right: number): boolean {
  const { classes, count } = units
  const before = classes[left]!
  const after = classes[right]!
  if (after === PO || after === PR) {
    if (before === NU) return true
    if (before === SY || before === IS) return endsNumber(units, left)
    if (before === CL || before === CP) return endsNumber(units, left - 1)
    return false
  }
  if ((before === PO || before === PR) && after === OP) {
    const next = right + 1 < count ? classes[right + 1] : -1
    if (next === NU) return true
    return next === IS && right + 2 < count && classes[right + 2] === NU
  }
  if (after !== NU) return false
  if (before === PO || before === PR || before === HY || before === IS || before === NU) return true
  return before === SY && endsNumber(units, left)
}

/** LB28a: the syllables of Brahmic scripts. */
function joinsAksara({ classes, count }: Units, left: number, right: number): boolean {
  const before = classes[left]!
  const after = classes[right]!
  if (before === AP && aksara[after]) return true
  if (aksara[before] && (after === VF || after === VI)) return true
  if (before === VI && left > 0 && aksara[classes[left - 1]!] && (after === AK || after === DOTTED))
    return true
  return Boolean(aksara[before] && aksara[after] && right + 1 < count && classes[right + 1] === VF)
}

/** LB26 and LB27: a Hangul syllable written in jamo, and its signs. */
function joinsJamo(before: number, after: number): boolean {
  if (before === JL) return after === JL || after === JV || after === H2 || after === H3 || after === PO
  if (before === JV || before === H2) return after === JV || after === JT || after === PO
  if (before === JT || before === H3) return after === JT || after === PO
  return before === PR && jamo[after] === 1
}

/** LB19 and LB19a: quotation marks of unknown direction hold on to both sides, but not between ideographs. */
function joinsQuote(units: Units, left: number, right: number): boolean {
  const { classes, eastAsian, count } = units
  const before = classes[left]!
  const after = classes[right]!
  if (quotes[after]) {
    if (after !== QU_PI) return true
    if (!eastAsian[left]) return true
    if (right + 1 >= count || !eastAsian[right + 1]) return true
  }
  if (quotes[before]) {
    if (before !== QU_PF) return true
    if (!eastAsian[right]) return true
    if (left === 0 || !eastAsian[left - 1]) return true
  }
  return false
}

/** True where an opening quotation mark stands free on its left (LB15a). */
function opensQuote({ classes }: Units, index: number): boolean {
  return classes[index] === QU_PI && (index === 0 || beforeOpeningQuote[classes[index - 1]!] === 1)
}

/** The lists of Chinese setting hold whatever blanks stand between the mark and its line. */
function forbidsChinese({ classes, codePoints }: Units, right: number): boolean {
  let solid = right - 1
  while (solid > 0 && (classes[solid] === SP || classes[solid] === ZW)) solid--
  return forbidsStart(codePoints[right]!) || forbidsEnd(codePoints[solid]!)
}

/** What may happen between two units that follow each other, `right` being the second. */
function decide(units: Units, right: number, chinese: boolean): number {
  const { classes, eastAsian, codePoints, joins, count } = units
  const left = right - 1
  const before = classes[left]!
  const after = classes[right]!
  // LB4–LB7: line ends and spaces
  if (lineEnds[before]) return before === CR && after === LF ? PROHIBITED : MANDATORY
  if (lineEnds[after] || after === SP || after === ZW) return PROHIBITED
  // LB8: the last unit that is no space
  let solid = left
  while (solid > 0 && classes[solid] === SP) solid--
  const spaced = solid !== left
  const base = classes[solid]!
  if (chinese && forbidsChinese(units, right)) return PROHIBITED
  if (base === ZW) return ALLOWED
  if (joins[left]) return PROHIBITED
  // LB11–LB13
  if (after === WJ || before === WJ || before === GL) return PROHIBITED
  if (after === GL && before !== SP && before !== BA && before !== HY) return PROHIBITED
  if (after === CL || after === CP || after === EX || after === SY) return PROHIBITED
  // LB14–LB17: rules that see through spaces
  if (base === OP) return PROHIBITED
  if (opensQuote(units, solid)) return PROHIBITED
  if (after === QU_PF && (right + 1 >= count || afterClosingQuote[classes[right + 1]!])) return PROHIBITED
  if (before === SP && after === IS && right + 1 < count && classes[right + 1] === NU) return ALLOWED
  if (after === IS) return PROHIBITED
  if ((base === CL || base === CP) && after === NS) return PROHIBITED
  if (base === B2 && after === B2) return PROHIBITED
  // LB18
  if (spaced || before === SP) return ALLOWED
  // LB19, LB20
  if (joinsQuote(units, left, right)) return PROHIBITED
  if (after === CB || before === CB) return ALLOWED
  // LB20a, LB21: hyphens
  const hyphen = before === HY || codePoints[left] === HYPHEN
  if (
    hyphen &&
    (after === AL || after === DOTTED) &&
    (left === 0 || beforeHyphenatedWord[classes[left - 1]!])
  )
    return PROHIBITED
  if (after === BA || after === HY || after === NS || before === BB) return PROHIBITED
  if (left > 0 && classes[left - 1] === HL && (before === HY || (before === BA && !eastAsian[left]))) {
    if (after !== HL) return PROHIBITED
  }
  if (before === SY && after === HL) return PROHIBITED
  if (after === IN) return PROHIBITED
  // LB23–LB25: letters, numbers and their signs
  if (letters[before] && (after === NU || letters[after] || after === PR || after === PO)) return PROHIBITED
  if (before === NU && letters[after]) return PROHIBITED
  if (before === PR && (ideographs[after] || letters[after])) return PROHIBITED
  if (before === PO && letters[after]) return PROHIBITED
  if (ideographs[before] && after === PO) return PROHIBITED
  if (joinsNumber(units, left, right) || joinsJamo(before, after) || joinsAksara(units, left, right))
    return PROHIBITED
  // LB29–LB30b
  if (before === IS && letters[after]) return PROHIBITED
  if ((letters[before] || before === NU) && after === OP && !eastAsian[right]) return PROHIBITED
  if (before === CP && !eastAsian[left] && (letters[after] || after === NU)) return PROHIBITED
  if (units.opensFlag[left] && after === RI) return PROHIBITED
  if ((before === EB || before === ID_EMOJI) && after === EM) return PROHIBITED
  return ALLOWED
}

/**
 * For every place in a text, whether a line may break before the code unit there: PROHIBITED, ALLOWED or
 * MANDATORY. The first and the last place are left PROHIBITED: they are no breaks inside the text.
 *
 * @example breakOpportunities('好，的') // Uint8Array [0, 0, 1, 0]: not before the comma
 */
export function breakOpportunities(text: string, style: 'chinese' | 'unicode' = 'chinese'): Uint8Array {
  const found = new Uint8Array(text.length + 1)
  const chinese = style === 'chinese'
  const units = gatherUnits(text, chinese)
  const { classes, starts, count } = units
  for (let right = 1; right < count; right++) {
    const twoIdeographs = classes[right] === ID && classes[right - 1] === ID && !units.joins[right - 1]
    found[starts[right]!] = twoIdeographs ? ALLOWED : decide(units, right, chinese)
  }
  return found
}

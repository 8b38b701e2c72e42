import { SURNAMES as TABLE } from '../../text/generated/surnames.ts'
import { isHan } from '../../text/han.ts'
import { SURNAMES, surnameLength } from '../../text/surnames.ts'

// Names as they stand in bylines, where nearly everything is one.

/** How much more frequent a character is at a place of a name than elsewhere, as a power of two (tools/tables/surnames.mjs). */
const EVEN = 3
const levelsAt = TABLE.levels.map(
  (byLevel) =>
    new Map(byLevel.flatMap((characters, level) => [...characters].map((one) => [one, level - EVEN]))),
)
const [SURNAME, FIRST, SECOND, ALONE] = [0, 1, 2, 3]
const levelOf = (place: number, character: string) => levelsAt[place]!.get(character) ?? -EVEN

/** A surname of two characters is hardly a word. */
const COMPOUND = 8
/** Of five given names one has one character, as a power of two. */
const SHORT = 2

/**
 * What speaks for a name in a run of names, as a power of two; undefined for what is none. Divisions of one run can be
 * compared: the characters are the same.
 */
function worthOf(name: string): number | undefined {
  const surname = surnameLength(name)
  const [given, second] = name.slice(surname)
  if (surname === 0 || given === undefined || name.length > surname + 2) return undefined
  const own = surname === 2 ? COMPOUND : levelOf(SURNAME, name[0]!)
  return own + (second ? levelOf(FIRST, given) + levelOf(SECOND, second) : levelOf(ALONE, given) - SHORT)
}

/** Names of two, three or, with a surname of two, four characters. */
const LENGTHS = [2, 3, 4]
/** More names stand together in no byline: a longer run is a sentence. */
const LONGEST_RUN = 24

/** A run of names divided into the likeliest; whole where no division gives names alone. */
function splitRun(run: string): string[] {
  if (run.length > LONGEST_RUN) return [run]
  const best: ({ worth: number; names: string[] } | undefined)[] = [{ worth: 0, names: [] }]
  for (let end = 1; end <= run.length; end++) {
    for (const length of LENGTHS) {
      const before = best[end - length]
      const name = run.slice(end - length, end)
      const worth = before && worthOf(name)
      if (worth === undefined) continue
      const known = best[end]
      if (!known || before!.worth + worth > known.worth)
        best[end] = { worth: before!.worth + worth, names: [...before!.names, name] }
    }
  }
  return best[run.length]?.names ?? [run]
}

/**
 * Names that stand together, with spaces between them or, where a dump lost those, without.
 *
 * @example splitNames('王洋 罗丽') // ['王洋', '罗丽']
 * @example splitNames('陆熙沈建波') // ['陆熙', '沈建波']
 */
export function splitNames(text: string): string[] {
  return text
    .split(/[ 、，,]+/)
    .filter(Boolean)
    .flatMap((run) => (run.length <= 3 || run.includes('·') ? [run] : splitRun(run)))
}

/** Names of two characters are set as wide as those of three, with a space inside: 林 晓. */
export function withoutWideSpaces(words: string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at]!, words[at + 1]]
    const isWide = word.length === 1 && SURNAMES.has(word) && next !== undefined && isGivenAlone(next)
    joined.push(isWide ? word + next : word)
    if (isWide) at++
  }
  return joined
}

/** 晓, or 晓摄 where what the person did stands behind. */
const isGivenAlone = (word: string) =>
  isHan(word.codePointAt(0)!) && (word.length === 1 || /^.[摄画]$/u.test(word))

/** What stands in the place of names and is none. */
const NO_NAMES = new Set(
  '整理 综合 编译 采写 供图 供稿 来稿 摄制 图文 文图 文字 集体 本报 实习 见习 通讯 手记 札记 来信 观察 调查 述评 专访 连线 视点 问答'.split(
    ' ',
  ),
)
/** What the column of a paper is called with a dot has words in it; foreign names are sounds. */
const WORD_IN_NAME = /[一二三四五六七八九十的了是在和与我们事讲述说]/u

/** True for what may be a writer's name; where a post stands before it, it need not begin with a known surname. */
export function isName(name: string, hasPost = false): boolean {
  if (name.includes('·'))
    return /^[\p{sc=Han}]{1,8}(?:·[\p{sc=Han}]{1,8})+$/u.test(name) && !WORD_IN_NAME.test(name)
  if (NO_NAMES.has(name)) return false
  const surname = surnameLength(name)
  if (surname > 0) return name.length >= 2 && name.length <= surname + 2
  return hasPost && /^[\p{sc=Han}]{2,3}$/u.test(name)
}

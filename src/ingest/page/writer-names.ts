import { isHan } from '../../text/han.ts'
import { COMPOUND_SURNAMES, SURNAMES, surnameLength } from '../../text/surnames.ts'

// Names as they stand in bylines, where nearly everything is one.

/** The hundred most frequent surnames, in the order of the household registers (公安部户政管理研究中心, 2020). */
const FREQUENT =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常'
const RARE_PLACE = 400
/** What a frequency falls to at each place of that list, in logits: the surname at place r has 8 % / r. */
const costAt = (place: number) => Math.log((place + 1) / 0.08)
const costs = new Map([...FREQUENT].map((surname, place) => [surname, costAt(place)]))
const RARE = costAt(RARE_PLACE)
const COMPOUND = Math.log(1 / 0.0005)
/** Of the names of one reporter in five the given name has one character. */
const SHORT = Math.log(4)

/** What a name costs at a place of a run of names; undefined for what is none. */
function costOf(name: string): number | undefined {
  if (COMPOUND_SURNAMES.has(name.slice(0, 2))) return name.length > 2 ? COMPOUND : undefined
  if (!SURNAMES.has(name[0]!) || name.length > 3) return undefined
  const cost = costs.get(name[0]!) ?? RARE
  return cost + (name.length === 2 ? SHORT : 0)
}

/** Names of two, three or, with a surname of two, four characters. */
const LENGTHS = [2, 3, 4]
/** More names stand together in no byline: a longer run is a sentence. */
const LONGEST_RUN = 24

/** A run of names divided into the likeliest; whole where no division gives names alone. */
function splitRun(run: string): string[] {
  if (run.length > LONGEST_RUN) return [run]
  const best: ({ cost: number; names: string[] } | undefined)[] = [{ cost: 0, names: [] }]
  for (let end = 1; end <= run.length; end++) {
    for (const length of LENGTHS) {
      const before = best[end - length]
      const name = run.slice(end - length, end)
      const cost = before && costOf(name)
      if (cost === undefined) continue
      const known = best[end]
      if (!known || before!.cost + cost < known.cost)
        best[end] = { cost: before!.cost + cost, names: [...before!.names, name] }
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

import { SURNAMES, surnameLength } from '../../text/surnames.ts'

// Names as they stand in bylines, where nearly everything is one.

/** The surnames that most people bear, the most frequent first; how characters are used elsewhere says less in a run of names. */
const FREQUENT =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟' +
  '汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
/** The surname at place r is that of 8 % / r of all people, the others of far fewer. */
const SHARE = 0.08
const RARE = 250
const costs = new Map([...FREQUENT].map((surname, place) => [surname, Math.log((place + 1) / SHARE)]))
const COMPOUND = Math.log(1 / 0.0005)
/** Of five given names one has one character. */
const SHORT = Math.log(4)

/** What a name costs in a run of names, in logits; undefined for what is none. */
function costOf(name: string): number | undefined {
  const surname = surnameLength(name)
  const given = name.length - surname
  if (surname === 0 || given < 1 || given > 2) return undefined
  const own = surname === 2 ? COMPOUND : (costs.get(name[0]!) ?? Math.log(RARE / SHARE))
  return own + (given === 1 ? SHORT : 0)
}

/** True for a name whose surname many bear, or that takes two characters: what a run of words seldom begins with. */
export const isLikelyName = (name: string): boolean =>
  isName(name) && (costs.has(name[0]!) || surnameLength(name) === 2)

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
 * @example splitNames('林晓 何雨') // ['林晓', '何雨']
 * @example splitNames('陆熙沈建波') // ['陆熙', '沈建波']
 */
export function splitNames(text: string): string[] {
  return text
    .split(/[ 、，,]+/)
    .filter(Boolean)
    .flatMap((run) => (run.length <= 3 || run.includes('·') ? [run] : splitRun(run)))
}

/** 林 晓, or 林 晓摄 where what the person did stands behind. */
const WIDE =
  /(?<=^|[ 、，,])([\p{sc=Han}]) +([\p{sc=Han}])(?=(摄影报道|摄影|摄|画|文|整理|供稿|采写|编译)?(?:$|[ 、，,]))/gu

/** Names of two characters are set as wide as those of three, with a space inside: without it. */
export const joinedWide = (text: string): string =>
  text.replace(WIDE, (whole, surname: string, given: string, done?: string) =>
    SURNAMES.has(surname) ? surname + given + (done === '文' ? ' ' : '') : whole,
  )

/** What stands in the place of names and is none. */
const NO_NAMES = new Set(
  '整理 综合 编译 采写 供图 供稿 来稿 摄制 图文 文图 文字 集体 本报 实习 见习 通讯 手册 手记 札记 来信 观察 调查 述评 专访 连线 视点 问答'.split(
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

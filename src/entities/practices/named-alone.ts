import { OTHER } from '../../text/segment/segment.ts'
import { classOfWord, WordClass } from '../../text/segment/words.ts'
import { longestBefore } from '../../text/trie.ts'
import { FREE_ENDINGS } from '../organisations/endings.ts'
import type { Piece } from '../piece.ts'
import { distinctness, wordsIn } from './distinctness.ts'
import { isListed } from './listed.ts'
import type { Quotation } from './quotations.ts'
import { isSpokenOfAgain } from './spoken-of-later.ts'
import { ANSWER, THERE, verbOf } from './surroundings.ts'
import { evidenceOfUse, isExplained } from './told-behind.ts'
import type { Uses } from './uses.ts'
import { NO_SCHEME, VerbKind } from './words.ts'

const SHORTEST = 3
const LONGEST = 10
const MARK = /[、，：·《》（()）]|就是/
const NUMBER = /[二两三四五六七八九十]/
/** What may stand behind a name that does not go on. */
const ends = new Set<number>([WordClass.function, WordClass.verb, WordClass.time, OTHER])
/** 悄悄, 渐渐: how something goes on. */
const isManner = (text: string, at: number) => text[at] === text[at + 1]

/**
 * What speaks for a quotation that says not itself that it is a scheme: somebody starts it or gives it its name, it is
 * kept up, and it is said again. Of those on newspaper pages that were only known by a name, explained or had the thing
 * that they tell of behind them, hardly any was a scheme.
 */
export function evidenceAlone(piece: Piece, { inner, at, end }: Quotation, article: Uses): number {
  const { text, starts } = piece
  if (inner.length < SHORTEST || inner.length > LONGEST || MARK.test(inner)) return 0
  const isOver = end >= text.length || ends.has(starts[end]!) || SO_MANY.test(text.slice(end, end + 3))
  if (!isOver && !isManner(text, end)) return 0
  if (classOfWord(inner) !== undefined || longestBefore(NO_SCHEME, inner, inner.length) > 0) return 0
  const given = saidBefore(text, rowBegin(text, at), end)
  const { times, use } = article.of(inner)
  const listed = isListed(text, end) ? LISTED : 0
  const isNamed = given + use + listed + Number(given > 0 && NUMBER.test(inner)) >= 2
  const isOfThing = THIS_ONE.test(text.slice(Math.max(0, at - 12), at))
  const isTold = given > 0 && (isOfThing || isOnSign(text, at, end) || evidenceOfUse(text, end) > 0)
  if (!isNamed || (text[end] === '的' && !isTold)) return 0
  const own = distinctness(piece, at + 1, end - 1)
  const isCoined = wordsIn(starts, at + 1, end - 1) > inner.length / 2
  return (
    given +
    use +
    (isCoined ? Math.max(0, own) : own) +
    Number(isExplained(text, end)) +
    listed +
    Number(given > 0 && GOES_SO.test(text.slice(end, end + 4))) +
    Number(NUMBER.test(inner)) +
    Number(times > 1) +
    // “评理晒场”, then 晒场里: what is told goes on about it.
    Number(given > 0 && isSpokenOfAgain(text, end, inner.slice(-LAST_WORD))) -
    // “清风医院” may be one.
    Number(longestBefore(FREE_ENDINGS, inner, inner.length) > 0)
  )
}

/** 挂上“百匠巷”的牌子 */
const isOnSign = (text: string, at: number, end: number) =>
  /[挂竖][上起出着了]$/.test(text.slice(Math.max(0, at - 2), at)) &&
  /^的(?:牌|招牌|旗)/.test(text.slice(end, end + 3))

const LAST_WORD = 2
const GIVEN = 2
/** Somebody sets it going, or has one: much else, too, stands there between quotation marks. */
const TOLD = 1
/** What is told behind a colon, part by part, says what it is. */
const LISTED = 1
/** 大家都叫“四点钟课堂”, 有名的 */
const KNOWN = /(?:[，。；][这就都]?叫|(?:有名|闻名|出名|著名|知名|称道|熟知)的)$/
/** 这个被称为“邻里磨”的小食堂: what stands before was told of. */
const THIS_ONE = /这[个家种间座套支处项].{0,2}被?[^，。；：“”]{0,4}(?:称为|称作|叫作|叫做|唤作|称之为)$/
/** 群众称之为 */
const BY_PEOPLE =
  /(?:群众|村民|居民|大家|乡亲们?|当地人?|百姓|大伙儿?|师傅们?|干部|党员|职工|工人|师生|学生|老师|农户|商户|业主|住户|网友|同行|他们)(?:都|亲切地|形象地|把[它其这])?(?:称之为|称其为|称为|称作|叫作|叫做|唤作|叫)$/
/** 这支队伍叫 */
const CALLED = /[队组店铺班社车屋点站法路招事它]叫$/
/** 靠的是清溪县的: what it was done by. */
const BY_WHICH = /(?:靠的(?:就)?是|得益于|归功于|法宝是|秘诀是|窍门是)[^，。；：“”]{0,12}$/
/** 由三方坐班的, 县里办的 */
const BY_WHOM = /(?:由[^，。；：“”]{2,14}|[^，。；：“”][办建开设搞创])的$/
/** 走“订单农业”的路子 */
const WAY = /^(?:的(?:新?路子?|道路)|之路)/

const BY_WAY = /(?:依照|按照|遵照|采取|采用|运用|通过|靠着?|凭着?)$/
const WAY_DONE = /^的(?:办法|做法|方法|路子|法子|招数|机制|模式|思路)/
/** “楼道议事会”，凡事先议再办: how it goes stands behind it. */
const GOES_SO = /^，(?:凡|谁|由|每|只要|无论|一律)/

const ROW = /“[^“”]{2,12}”[、和与及]?$/
/** Where a row of quotations begins: what is said before the first of “清渠连心”“护井连片” is said of each. */
function rowBegin(text: string, at: number): number {
  let begin = at
  for (let quotations = 0; quotations < MOST_IN_ROW; quotations++) {
    const before = ROW.exec(text.slice(Math.max(0, begin - LONGEST_QUOTATION), begin))
    if (before === null) break
    begin -= before[0].length
  }
  return begin
}
const MOST_IN_ROW = 6
const LONGEST_QUOTATION = 16
/** 两项机制 behind such a row. */
const SO_MANY = /^[两二三四五六七八九十][项种条]/

/** That somebody starts it, gives it its name, or goes its way. */
function saidBefore(text: string, at: number, end: number): number {
  const before = text.slice(Math.max(0, at - 5), at)
  if (
    ANSWER.test(before) ||
    KNOWN.test(before) ||
    THIS_ONE.test(text.slice(Math.max(0, at - 12), at)) ||
    CALLED.test(before) ||
    BY_PEOPLE.test(text.slice(Math.max(0, at - 12), at)) ||
    isOnSign(text, at, end) ||
    (before.endsWith('所谓') && isExplained(text, end)) ||
    (/[走出]$/.test(before) && WAY.test(text.slice(end, end + 4)))
  )
    return GIVEN
  // 按照“四步清零”的办法: it is how something was done.
  const isCounting = NUMBER.test(text.slice(at, end))
  if (isCounting && BY_WAY.test(before) && WAY_DONE.test(text.slice(end, end + 4))) return TOLD
  const verb = verbOf(text, at)
  const wider = text.slice(Math.max(0, at - 18), at)
  if (BY_WHICH.test(wider)) return GIVEN
  if (BY_WHOM.test(wider)) return /这(?:就)?是[^，。]*$/.test(wider) ? GIVEN : TOLD
  if (verb === VerbKind.setting || THERE.test(before)) return TOLD
  return verb === VerbKind.starting || verb === VerbKind.calling ? GIVEN : 0
}

import { surnameLength } from '../../text/surnames.ts'

// The signs by which a reader of a newspaper knows what a line is. Tables and expressions, no logic: each is about
// print in general, with an example.

/** 。！？ and what may close after them: a sentence, a quotation, a parenthesis. */
const SENTENCE_END = /(?:[。！？!?…：；]|[。！？!?…；，、”’」』》）)\]】][”’」』）)\]】]*)$/
const CLOSES_SENTENCE = new Set([...'。！？!?…：；”’」』》）)】'].map((mark) => mark.charCodeAt(0)))
/** True where a line ends as a paragraph may end: 。 ” ） and the like. Asked of every line, some more than once. */
export const endsSentence = (text: string) =>
  CLOSES_SENTENCE.has(text.charCodeAt(text.length - 1)) && SENTENCE_END.test(text.slice(-6))

const AGENCY = '(?:本报|本刊|新华社|新华网|中新社|中新网|人民网|人民日报|光明日报|山西日报|央视|中国新闻社)'
const PLACE_AND_DAY = '(?:[\\p{sc=Han}]{0,10}?\\d{1,2}月\\d{1,2}日)?'
/** How a news article begins: 本报讯, 新华社北京4月21日电, 据中新社…讯. */
export const LEAD = new RegExp(`^(?:据)?${AGENCY}${PLACE_AND_DAY}(?:专|综合)?(?:讯|电|消息)`, 'u')

/** What stands before a dateline's place and day, to be kept as the dateline itself. */
export const DATELINE = new RegExp(
  `^((?:据)?${AGENCY}[\\p{sc=Han}]{0,10}?\\d{1,2}月\\d{1,2}日(?:专|综合)?(?:电|讯))`,
  'u',
)

/** A continuation notice: (下转4版), 下转第二版, （上接1版）. */
const JUMP = /[（(]?\s*下转\s*第?\s*([\d一二三四五六七八九十]{1,3})\s*版\s*[）)]?\s*$/
export const JUMPED_FROM = /^[（(]?\s*上接\s*第?\s*([\d一二三四五六七八九十]{1,3})\s*版\s*[）)]?/

const PEOPLE = '(?:特约记者|见习记者|实习记者|本报记者|记者|通讯员|实习生|特约通讯员)'
/** A line that only names its writers: □ 本报记者 周晓岚, 本报记者 何雨 通讯员 李明, 文/图 周晓岚. */
export const BYLINE_LINE = new RegExp(
  `^(?:[□■◎○●]\\s*\\S|(?:本报|本刊)?驻?[\\p{sc=Han}]{0,4}${PEOPLE}[ ：:]?[\\p{sc=Han}]|[（(]?(?:文\\/图|图\\/文|文·图)[ ：:])`,
  'u',
)
/** A parenthesis at the end that names the writers: （周晓岚）, （文/图 林晓东 何雨）. */
const CREDIT_AT_END =
  /[（(]\s*((?:(?:文|图|文\/图|图\/文|记者|通讯员|供稿|摄影|摄)\s*[ ：:/]?\s*)?[\p{sc=Han}·]{2,4}(?:[ 、，,/]+[\p{sc=Han}·]{2,4}|[\p{sc=Han}]{2,3}){0,3})\s*(?:摄|文|供稿|摄影|整理|画)?\s*[）)]$/u
/** A photographer at the end: 沈青山 摄, 丛立摄, （周平摄）, 周平摄（资料图片） with the brackets of recognition. */
const PHOTOGRAPHER =
  /(?:^|[。！？”）\s（(])(?:本报|新华社)?(?:记者|通讯员)?[ ：:]?\s*([\p{sc=Han}]{2,3}(?:[ 、，][\p{sc=Han}]{2,3}){0,2})\s*摄(?:影)?[）)]?(?:[（(《〈【][\p{sc=Han}]{2,6}[）)》〉】])?$/u

/** A picture's number, with which nothing but its caption begins: 图①：, 图2：, ③：. */
export const NUMBERED_CAPTION = /^(?:图(?:[①-⑳]|[\d一二三四五六七八九十]{1,2})|[①-⑳])[：:]/

/** How a caption speaks of its picture: 图为, 上图, （左）. */
export const CAPTION =
  /^(?:图为|图[①-⑳]|图[\d一二三四五六七八九十]{1,2}[：:]|上图|下图|左图|右图|本图|图片[：:])|[。，]图为|[（(](?:左|右|中|前|后)[一二三]?[）)]/

/** Marks that begin an item of a list: 一、 （二） 3. ● ▲ 第四条. */
export const ENUMERATED =
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[．.、](?!\d)|[●▲■◆★※○◎△]|第[一二三四五六七八九十百]{1,4}[章节条])/

/** Furniture of a page: mastheads, editors, telephone numbers, the day and the page. */
export const FURNITURE =
  /^(?:(?:本版|值班|责任?|版式?|校对|美术|美编)?(?:责编|编辑|主编|校对|版式|美编|组版|排版|监制|审读|统筹)[：: ]|(?:合办|主办|协办|承办|主管|主办单位|联合主办|支持单位)[：: ]|(?:国内统一刊号|国内统一连续出版物号|邮发代号|CN\d|国际标准|零售|订阅|广告(?:热线|许可证|经营)|新闻热线|投稿邮箱|电子邮箱|E-?mail|电话|传真|邮编|地址|社址|网址|http|www\.)|(?:第\s*\d+\s*期|总第\s*\d+\s*期)|(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:星期|农历|第)|今日\d+版|第?[A-Z]?\d{1,2}版[：: ]?\S{0,6}$|[A-Z]?\d{1,3}$|(?:星期|农历)[\p{sc=Han}]+$)/iu

// Signs at the end of a text. An expression that is bound to the end alone is tried at every place before it: a look at
// the last characters spares that for nearly all paragraphs.
const closes = (text: string) => text.endsWith('）') || text.endsWith(')')

/** 下转4版 at the end, as printed; undefined where there is none. */
export const jumpAt = (text: string): string | undefined =>
  text.lastIndexOf('下转') >= text.length - 16 && text.includes('下转') ? JUMP.exec(text)?.[0] : undefined

/** More characters in a row without a surname before them are no pen name: （把城市画进你的梦里）. */
const LONGEST_PEN_NAME = 3
const POST_BEFORE =
  /^(?:本[报刊]|新华社)?(?:特约|见习|实习)?(?:文\/图|图\/文|文|图|记者|通讯员|供稿|摄影|摄)?[\s：:/]*/u

/** True where a parenthesis at the end names the writers. */
export function endsWithCredit(text: string): boolean {
  if (!closes(text)) return false
  const names = CREDIT_AT_END.exec(text.slice(-48))?.[1]?.replace(POST_BEFORE, '')
  if (names === undefined) return false
  const [first] = names.split(/[ 、，,/]/)
  return first!.length <= LONGEST_PEN_NAME || surnameLength(first!) > 0
}

/** 摄 with what may stand behind it: 影, a parenthesis, who sent the picture. */
const LONGEST_SOURCE = 11

/** The photographers that the end names, as printed together; undefined where it names none. */
export const photographersAt = (text: string): string | undefined =>
  text.lastIndexOf('摄') >= text.length - LONGEST_SOURCE ? PHOTOGRAPHER.exec(text.slice(-48))?.[1] : undefined

/** A picture from elsewhere: 周平摄（资料图片）, 周平摄〈新华社发). */
const FROM_ELSEWHERE = /摄(?:影)?[）)]?[（(《〈【][\p{sc=Han}]{2,6}[）)》〉】]$/u
/** True where the end names a photographer and who the picture was had from. */
export const isPictureFromElsewhere = (text: string) =>
  text.lastIndexOf('摄') >= text.length - LONGEST_SOURCE && FROM_ELSEWHERE.test(text.slice(-LONGEST_SOURCE))

/** True where the end names a photographer. */
export const endsWithPhotographer = (text: string) => photographersAt(text) !== undefined

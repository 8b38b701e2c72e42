import type { Byline } from '../../model/article.ts'
import { classOfWord } from '../../text/segment/words.ts'
import { readingForm } from '../print/reading-form.ts'
import { photographersAt } from '../print/signs.ts'
import { NO_POST, PHOTOGRAPHER } from './byline-words.ts'
import { readByline } from './bylines.ts'
import { isLikelyName, isName, joinedWide, splitNames } from './writer-names.ts'
import { withoutPlace } from './writers-place.ts'

// The writers that a text names where it begins and where it ends.

const POST = '[\\p{sc=Han}]{0,8}(?:记者|通讯员|实习生)'
/** Recognition takes the parenthesis before a name for a title mark; some papers print a bracket. */
const OPENED = new RegExp(
  `[《〈](?=\\s*(?:记者|通讯员|实习生))|[【〔［｛[{](?=\\s*${POST}[^】〕］｝\\]}]{0,80}[】〕］｝\\]})）])`,
  'gu',
)
const AT_START =
  /^[^。！？]{0,40}?[（(]([^（）()]*?(?:记者|通讯员|实习生)[^（）()】〕］｝\]}]*)[）)】〕］｝\]}]/u
const REPORTS =
  /^[^。！？“]{0,30}?((?:本报)?(?:特约|见习|实习)?(?:记者|通讯员)[ ：:]?[\p{sc=Han}、 ]{2,20}?)(?:(?:摄影)?报道(?:[：:，]|(?=[ \d]))|(?=文 ?[/·] ?图))/u
/** 本报讯（林晓 周一平）: names alone. */
const LEAD_WITH_NAMES = /^(?:据)?[\p{sc=Han}]{2,8}(?:讯|电)[ ：:]?[（(]([\p{sc=Han} 、，,]{2,30})[）)]/u

const isNameAlone = (name: string) => isLikelyName(name) && classOfWord(name) === undefined

/** The writers that the beginning of an article names: 本报讯（记者 何雨）, 本报记者林晓东报道： */
export function bylinesAtStart(text: string): Byline[] {
  const read = readingForm(text)
  const opened = read.replace(OPENED, '（')
  const found = AT_START.exec(opened) ?? REPORTS.exec(read)
  if (found) return readByline(printed(text, found), '记者')
  const lead = LEAD_WITH_NAMES.exec(read)
  if (!lead || !splitNames(joinedWide(lead[1]!)).every(isNameAlone)) return []
  return readByline(printed(text, lead))
}

/** What an expression found of a text's reading form, as it is printed. */
function printed(text: string, found: RegExpExecArray): string {
  const at = found.index + found[0].lastIndexOf(found[1]!)
  return text.slice(at, at + found[1]!.length)
}

const IN_PARENTHESES = /[（(]([^（）()]{2,40})[）)]$/u
const WHAT = '文\\/图|图\\/文|文\\/摄'
const BEFORE = `(?:${WHAT}|文|图|摄影|图片|撰文|采写|口述|整理|作者|撰稿|记者|通讯员|供稿|本报记者|新华社记者)`
const BEHIND = `(?:摄影报道|摄影|摄|${WHAT}|文|画|整理|供稿|采写|编译|译)`
const ONLY_NAMES = new RegExp(
  `^(?:${BEFORE}[ ：:/]*)*[\\p{sc=Han}·]{2,}(?:[ 、，,]+(?:${BEFORE}[：:/]?|[\\p{sc=Han}·]{2,4}))*(?: ?${BEHIND})?$`,
  'u',
)
/** 作者林晓系河东大学教授; 林晓，作者系河东大学教授. */
const WHO_IS =
  /^作者[：: ]*([\p{sc=Han}·]{2,8}?)[，,； ]*(?:系|为|是|单位)|^([\p{sc=Han}· ]{2,9})[，,；; ] *(?:作者|单位|来源)(?:系|为|是|单位|[：:])/u
/** 大桥合龙。本报记者 林晓 摄影报道 */
const REPORTED_IN_PICTURES =
  /(?:^|[。！？”）\s])((?:本报)?(?:记者|通讯员)? ?[\p{sc=Han}]{2,3}(?:[ 、][\p{sc=Han}]{2,3}){0,2}) ?摄影报道$/u
const LONGEST_CREDIT = 48
/** Who only helped did not write: 林晓参与采写. */
const HELPED = /参与|协助/u

/** The writers that the end of an article names: （周晓岚）, （文/图 林晓东 何雨）, 沈青山 摄. */
export function bylinesAtEnd(text: string): Byline[] {
  const read = readingForm(text)
  const photographers = photographersAt(read)
  if (photographers !== undefined) return readByline(photographers, PHOTOGRAPHER)
  if (read.endsWith('摄影报道')) {
    const reporters = REPORTED_IN_PICTURES.exec(read.slice(-LONGEST_CREDIT))?.[1]
    if (reporters !== undefined) return readByline(reporters)
  }
  const parenthesis = IN_PARENTHESES.exec(read.slice(-LONGEST_CREDIT))?.[1]
  if (parenthesis === undefined || HELPED.test(parenthesis)) return []
  const [, author, named] = WHO_IS.exec(parenthesis) ?? []
  const who = (author ?? named)?.trim()
  if (who !== undefined)
    return splitNames(joinedWide(who)).every((name) => isName(name)) ? readByline(who, NO_POST) : []
  return ONLY_NAMES.test(joinedWide(parenthesis)) ? readByline(withoutPlace(parenthesis)) : []
}

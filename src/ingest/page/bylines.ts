import type { Byline } from '../../model/article.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'
import { readingForm } from '../print/reading-form.ts'
import { photographersAt } from '../print/signs.ts'
import { isLikelyName, isName, splitNames, withoutWideSpaces } from './writer-names.ts'
import { withoutPlace } from './writers-place.ts'

const ROLE =
  /^(?:特约记者|见习记者|实习记者|特约通讯员|(?:本[报刊]|新华社)?(?:驻[\p{sc=Han}]{1,6})?记者|通讯员|实习生|摄影报道|摄影|摄|文图|图文|报道|文$|图$|供稿)/u
/** What stands behind a name, with or without a space: what the person did. */
const BEHIND = /(?:摄影报道|摄影|整理|编译|报道|供稿|摄|画)$/u
/** The same where it stands by itself behind names. */
const BEHIND_ALONE = /^(?:摄影|整理|编译|摄|画)$/u
/** Letters of a name, too: only behind a whole one. */
const BEHIND_WHOLE = /^(.{3,4})([文图])$/u

/** What somebody is who has no post. */
export const NO_POST = '作者'

/** The role of who made a picture: 林晓摄. */
export const PHOTOGRAPHER = '摄影'

/** What a role is called in the list: the post, without the paper that it is held at. */
function plainRole(role: string): string {
  if (role === '摄') return PHOTOGRAPHER
  if (/^(?:文图|图文|文|图|供稿|报道|摄影报道)$/.test(role)) return role === '图' ? PHOTOGRAPHER : NO_POST
  return role.replace(/^(?:本[报刊]|新华社)/, '').replace(/^驻.*记者$/, '记者')
}

/** Posts that say what was done, not who one is: where they stand before names, they stand behind none. */
const DONE = /^(?:文|图|摄|摄影|文图|图文|供稿)$/

/**
 * The writers that a byline names, each with the role that stands before or behind them; a photographer is no writer.
 *
 * @example readByline('记者 李雅萍 通讯员 张丽妍') // 李雅萍 记者, 张丽妍 通讯员
 * @example readByline('新华社记者 李雅萍摄') // 李雅萍 摄影
 */
export function readByline(text: string, role = NO_POST): Byline[] {
  const named: Byline[] = []
  const read = readingForm(text)
  let current = role
  // The names since the last post: what stands behind them is said of them.
  let begun = 0
  let doneBefore = false
  for (let word of withoutWideSpaces(parted(read).split(' ').filter(Boolean))) {
    if (BEHIND_ALONE.test(word) && begun < named.length && !doneBefore) {
      for (const byline of named.slice(begun)) byline.role = plainRole(word)
      begun = named.length
      continue
    }
    for (let post = ROLE.exec(word); post; post = ROLE.exec(word)) {
      current = plainRole(post[0])
      doneBefore = DONE.test(post[0])
      word = word.slice(post[0].length)
      begun = named.length
    }
    const hasPost = current !== NO_POST
    const done = doneIn(word)
    const names = splitNames(done.names).filter((name) => isName(name, hasPost))
    const roleOf = done.role === undefined || (done.role === NO_POST && hasPost) ? current : done.role
    for (const name of names) named.push({ name: asPrinted(name, read, text), role: roleOf })
    if (done.role !== undefined) begun = named.length
  }
  return named
}

/** A word without what was done, where it ends with that. */
function doneIn(word: string): { names: string; role?: string } {
  const behind = BEHIND.exec(word)
  if (behind && behind.index > 1) return { names: word.slice(0, behind.index), role: plainRole(behind[0]) }
  const [, names, done] = BEHIND_WHOLE.exec(word) ?? []
  if (
    names &&
    done &&
    splitNames(word).some((name) => !isName(name)) &&
    splitNames(names).every((name) => isName(name))
  )
    return { names, role: plainRole(done) }
  return { names: word }
}

/** A pen name needs no surname, where it is known that the line names who wrote; 本报讯 says who prints it. */
const PEN_NAME = /^(?!本[报刊]|佚名)[\p{sc=Han}]{2}$/u

/** The writers that a line names which is known to name some. */
export function readCredit(text: string): Byline[] {
  const named = readByline(text)
  return named.length === 0 && PEN_NAME.test(text) ? [{ name: foldRadicals(text), role: NO_POST }] : named
}

/** A name as the page prints it, traditional where it does, but in ideographs where it has radicals for them. */
function asPrinted(name: string, read: string, text: string): string {
  const at = read === text ? -1 : read.indexOf(name)
  return at < 0 ? name : foldRadicals(text.slice(at, at + name.length))
}

/** A post with whom it is held at, wherever it stands among names that no space parts. */
const POST_INSIDE =
  /(?:特约|见习|实习)(?:记者|通讯员)|(?:本[报刊]|新华社)(?:驻[\p{sc=Han}]{1,6})?记者|记者|通讯员|实习生|摄影报道|图文|文图/gu
/** What stands around names: marks, blanks, and at the beginning 口 for the box that recognition took for it. */
const BESIDE_NAMES = /[^\p{L}\p{N}·]+|^口(?=本报|记者|通讯员)/gu

/** Names and posts with a space between them, whatever stood there. */
const parted = (text: string) =>
  text
    .replace(/文[·/]图/g, '文图')
    .replace(BESIDE_NAMES, ' ')
    .replace(POST_INSIDE, ' $& ')

const POST =
  /^[\p{sc=Han}]{0,12}(?:行长|书记|主席|部长|局长|院长|校长|教授|研究员|主任|委员|公司|大学|编辑部)([\p{sc=Han}]{2,3})$/u
const BODY_THAT_WRITES = /^[\p{sc=Han}]{4,}(?:研究院|研究所|编辑部|课题组|评论员|调查组)$/u

/**
 * True for a line below a headline that says only who wrote: names without a space between them, an office with a
 * name, or a body that writes.
 *
 * @example isAuthorLine('林晓东周一平') // true
 */
export function isAuthorLine(text: string): boolean {
  if (/^[\p{sc=Han}]{4,9}$/u.test(text)) {
    const names = splitNames(text)
    if (names.length > 1 && names.every(isLikelyName)) return true
  }
  const post = POST.exec(text)
  return (post !== null && isName(post[1]!)) || BODY_THAT_WRITES.test(text)
}

const AT_START = /^[^。！？]{0,40}?[（(]([^（）()]*?(?:记者|通讯员|实习生)[^（）()]*)[）)]/u
const REPORTS =
  /^[^。！？“]{0,30}?((?:本报)?(?:特约|见习|实习)?(?:记者|通讯员)[ ：:]?[\p{sc=Han}、 ]{2,20}?)(?:(?:报道|摄影报道)[：:，]|(?=文[/·]图))/u
const IN_PARENTHESES = /[（(]([^（）()]{2,40})[）)]$/u
const ONLY_NAMES =
  /^(?:(?:文\/图|图\/文|文|图|记者|通讯员|供稿|本报记者|新华社记者)[ ：:/]*)*[\p{sc=Han}·]{2,}(?:[ 、，,]+(?:记者|通讯员|供稿|[\p{sc=Han}·]{2,4}))*(?:摄影报道|摄影|摄|文|画|整理|供稿)?$/u

/** The writers that the beginning of an article names: 本报讯（记者 任霞晖）, 本报记者林晓东报道： */
export function bylinesAtStart(text: string): Byline[] {
  const read = readingForm(text)
  // Recognition takes the parenthesis before a name for a bracket or a title mark.
  const found =
    AT_START.exec(read.replace(/[《〈](?=\s*(?:记者|通讯员|实习生))/gu, '（')) ?? REPORTS.exec(read)
  if (!found) return []
  const at = found[0].lastIndexOf(found[1]!)
  return readByline(text.slice(at, at + found[1]!.length), '记者')
}

/** The writers that the end of an article names: （王晶晶）, （文/图 王夏夏 高雅）, 刘海霞 摄. */
export function bylinesAtEnd(text: string): Byline[] {
  const read = readingForm(text)
  const photographers = photographersAt(read)
  if (photographers !== undefined) return readByline(photographers, PHOTOGRAPHER)
  const parenthesis = IN_PARENTHESES.exec(read)?.[1]
  if (!parenthesis || !ONLY_NAMES.test(parenthesis)) return []
  return readByline(withoutPlace(parenthesis))
}

import type { Byline } from '../../model/article.ts'
import { foldRadicals } from '../../text/normal/radicals.ts'
import { readingForm } from '../print/reading-form.ts'
import {
  BEHIND,
  BEHIND_ALONE,
  BEHIND_WHOLE,
  DONE,
  EDITOR,
  NO_POST,
  parted,
  plainRole,
  ROLE,
} from './byline-words.ts'
import { isLikelyName, isName, joinedWide, splitNames } from './writer-names.ts'

/**
 * The people that a byline names, each with the role that stands before or behind them; a photographer is no writer.
 *
 * @example readByline('记者 周一平 通讯员 何雨') // 周一平 记者, 何雨 通讯员
 * @example readByline('新华社记者 周一平摄') // 周一平 摄影
 */
export function readByline(text: string, role = NO_POST): Byline[] {
  const named: Byline[] = []
  const read = readingForm(text)
  const words = joinedWide(parted(read)).split(' ').filter(Boolean)
  // Who puts behind a name what was done does so to the last.
  const isBehind = words.length > 0 && doneIn(words.at(-1)!).role !== undefined
  let current = role
  // The names since the last post: what stands behind them is said of them.
  let begun = 0
  let doneBefore = false
  words.forEach((given, at) => {
    let word = given
    const next = words[at + 1]
    const isLast = next === undefined || ROLE.test(next) || !namesIn(next).every((name) => isName(name))
    const endsNames = isBehind || word.startsWith('·') || isLast
    if (BEHIND_ALONE.test(word) && endsNames && begun < named.length && !doneBefore) {
      for (const byline of named.slice(begun)) byline.role = roleWith(byline.role, plainRole(word))
      begun = named.length
      return
    }
    for (let post = ROLE.exec(word); post; post = ROLE.exec(word)) {
      current = plainRole(post[0])
      doneBefore = DONE.test(post[0])
      word = word.slice(post[0].length)
      begun = named.length
    }
    const hasPost = current !== NO_POST && current !== EDITOR
    const done = doneIn(word)
    const isFurther = done.isReported && begun < named.length
    const names = namesIn(done.names).filter((name) => isName(name, hasPost && !isFurther))
    const roleOf = done.role === undefined ? current : roleWith(current, done.role)
    for (const name of names)
      if (!isFurther || isLikelyName(name)) named.push({ name: asPrinted(name, read, text), role: roleOf })
    if (done.role !== undefined) begun = named.length
  })
  return named
}

/** A reporter who wrote stays one. */
const roleWith = (post: string, done: string) => (done === NO_POST ? post : done)

/** A word without what was done, where it ends with that. */
function doneIn(word: string): { names: string; role?: string; isReported?: boolean } {
  if (BEHIND_ALONE.test(word)) return { names: '', role: plainRole(word) }
  const behind = BEHIND.exec(word)
  if (behind && behind.index > 1)
    return {
      names: word.slice(0, behind.index),
      role: plainRole(behind[0]),
      isReported: behind[0] === '报道',
    }
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

/** Where somebody lives or works stands before the name: 河东县林晓. */
const FROM =
  /^[\p{sc=Han}]{2,12}(?:省|市|县|区|旗|州|镇|乡|村|厂|局|院|所|办|公司|大学|中学|小学|部队|宣传部|委)([\p{sc=Han}]{2,3})$/u
const SHORTEST_FROM = 6

function namesIn(word: string): string[] {
  const names = splitNames(word)
  const name = word.length < SHORTEST_FROM ? undefined : FROM.exec(word)?.[1]
  return name && isLikelyName(name) && !names.every(isLikelyName) ? [name] : names
}

/** A pen name needs no surname, where it is known that the line names who wrote; 本报讯 says who prints it. */
const PEN_NAME = /^(?:[□■◎○●] ?(?!本[报刊])([\p{sc=Han}]{2,3})|(?!本[报刊]|佚名)([\p{sc=Han}]{2}))$/u

/** The writers that a line names which is known to name some. */
export function readCredit(text: string): Byline[] {
  const named = readByline(text)
  if (named.length > 0) return named
  const [, behindBox, alone] =
    PEN_NAME.exec(text.replace(/(?<=^|[□■◎○●] ?)(\p{sc=Han}) (?=\p{sc=Han}$)/u, '$1')) ?? []
  const name = behindBox ?? alone
  return name === undefined ? [] : [{ name: foldRadicals(name), role: NO_POST }]
}

/** A name as the page prints it, traditional where it does, but in ideographs where it has radicals for them. */
function asPrinted(name: string, read: string, text: string): string {
  const at = read === text ? -1 : read.indexOf(name)
  return at < 0 ? name : foldRadicals(text.slice(at, at + name.length))
}

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

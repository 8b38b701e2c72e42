import { OFFICES } from '../../text/offices.ts'
import { endingsOf, longestAt, longestBefore, trieOf } from '../../text/trie.ts'

const offices = endingsOf(OFFICES)

/** The length of the office that stands before a place of a text, 0 where none does. */
export const officeLengthBefore = (text: string, end: number): number => longestBefore(offices, text, end)

/**
 * The office that a text ends with.
 *
 * @example officeAtEnd('市政协副主席') // '副主席'
 */
export function officeAtEnd(text: string): string | undefined {
  const length = officeLengthBefore(text, text.length)
  return length > 0 ? text.slice(-length) : undefined
}

/** Offices behind a whole name: 习近平总书记, 廉海平书记. */
const BEHIND = trieOf(
  '总书记 主席 书记 市长 县长 区长 镇长 局长 主任 老师 教授 院士 先生 女士 同志'.split(' '),
)

export const officeBehind = (text: string, at: number): string =>
  text.slice(at, at + longestAt(BEHIND, text, at))

/** How far back from a name its title may begin. */
export const REACH = 80

/** What a title does not reach across: marks, and words that belong to the sentence around it. */
const STOPS =
  /[，。；：！？（）()“”《》\s\d]|由|与|和|及|向|对|时|任命|当选|聘请|来自|作为|邀请|陪同|会见|访|刊发|日电|电(?=中共|国家|国务)|讯|的|着|了|称|说|是/
/** Who writes for a paper is that and no more, whatever stands before: 4月记者 林晓. */
const WRITES = /(?:记者|通讯员|实习生)$/
/** True for the title of somebody who writes for the paper, and no more. */
export const isWriter = (title: string): boolean => WRITES.exec(title)?.[0] === title

/** Longest item of a title: the whole name of a body and the office in it. */
const LONGEST = 26

/**
 * The title that stands before a name: 市政协党组书记、主席 before 乔晓峰. Items parted by 、 belong to it as far as each
 * ends with an office.
 */
export function titleBefore(text: string): string {
  const writes = WRITES.exec(text)
  if (writes) return writes[0]
  const items = text.split('、')
  const kept: string[] = []
  for (let index = items.length - 1; index >= 0; index--) {
    const item = sinceStop(items[index]!)
    if (!officeAtEnd(item)) break
    kept.unshift(item)
    if (item.length < items[index]!.length) break
  }
  return kept.join('、')
}

/** The last part of a text that holds no stop. */
function sinceStop(text: string): string {
  const tail = text.slice(-LONGEST)
  for (let start = 0; start < tail.length; start++) {
    const part = tail.slice(start)
    if (!STOPS.test(part)) return part
  }
  return ''
}

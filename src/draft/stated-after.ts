import { officeLengthBefore } from '../entities/people/office-words.ts'
import { titleBefore } from '../entities/people/titles.ts'
import { type Office, officesIn } from './offices.ts'

/** Verbs that give an office. */
const IS =
  '(?:(?:目前|现在|如今|眼下|今年|当时|那时|仍|仍然|依然|同时|既|又|也|还)?(?:现任|时任|担任|兼任|就任|出任|新任|升任|当选为?|任|是|系|为))'
const OFFICE = '([^，。；！？“”‘’《》：（）()]{2,30})'
/** What somebody is said to be, behind the name: X现任…, X当选…, X，是…, ，同时是…. */
const STATED = new RegExp(
  `^(?:同志|女士|先生)?[，,]?${IS}${OFFICE}(?:[，、](?:同时|并|也|还|又)?(?:是|任|兼任|担任|兼着?)${OFFICE})?`,
)
/** X（…）, X以…的身份. */
const BESIDE = [/^[（(]([^，。；“”《》（）()]{2,30})[)）]/, /^[，,]?以([^，。；“”《》（）()]{2,30}?)的?身份/]
/** X，…，, X：…, X·…·: what stands between marks behind a name, and is an office and no more. */
const APPOSED =
  /^(?:[（(][^（）()]{1,10}[)）])?[，,：:·]([^，,。；;：·！？“”‘’《》（）()—]{2,30})(?=[，,。；;：·！？）)—”’\n]|$)/
/** 他是…, 这位…, in the same sentence or the next. */
const PRONOUN = new RegExp(`[，；。！？—][”’」』]?\\s*(?:(?:那时|当时|现在|如今)?[他她]${IS}|这位)${OFFICE}`)
/** What is called somebody's part: X，身份是…. */
const ROLE = new RegExp(
  `^[^。；！？]{0,24}(?:身份|头衔|职务|职位|名片|认证|席卡|胸牌)(?:之一)?(?:上|栏)?(?:印的|写的|填的)?(?:是|为|写作|写着|印着|[，,：:])${OFFICE}`,
)
/** X任局长的市水利局. */
const OFFICE_OF =
  /^(?:现?任|担任|兼任|当)(\p{Script=Han}{2,5}?)的(\p{Script=Han}{2,14}?(?:[局院校馆所会]|集团|公司|中心))(?!长)/u
const REACH = 70
/** A place's head and its party's: what stands behind a name without a body is clear of these alone. */
const CLEAR = /^副?(?:市长|县长|区长|镇长)/

/** Offices that a text gives somebody, and where. */
interface StatedOffice {
  offices: Office[]
  at: number
  end: number
}

/** The offices that a text gives somebody behind the name that ends at a place. */
export function statedAfter(text: string, end: number): StatedOffice[] {
  const rest = text.slice(end, end + REACH)
  const [behind] = CLEAR.exec(rest) ?? []
  if (behind) return [{ offices: officesIn(behind), at: end, end: end + behind.length }]
  const led = OFFICE_OF.exec(rest)
  if (led) {
    const over = end + led[0].length
    return [{ offices: officesIn(led[2]! + led[1]!), at: over - led[2]!.length, end: over }]
  }
  for (const way of [STATED, ...BESIDE]) {
    const stated = officesOf(way.exec(rest), end)
    if (stated.length > 0) return stated
  }
  const [all, part] = APPOSED.exec(rest) ?? []
  if (all === undefined || !isTitle(part!)) return []
  return officeAtBegin(part, end + all.length - part.length)
}

/** 发展和改革局局长: who reads a title from its end does not know that 和 belongs to it. */
const BEFORE_TITLE = /^(?:.{1,4}[省市县区镇乡州])?\p{Script=Han}{2,4}和$/u

/** True for a text that is a title and no more. */
function isTitle(text: string): boolean {
  const title = titleBefore(text)
  return title !== '' && (title === text || BEFORE_TITLE.test(text.slice(0, -title.length)))
}

/** The offices that a match behind a place names in its groups. */
function officesOf(stated: RegExpExecArray | null, place: number): StatedOffice[] {
  if (!stated) return []
  let from = 0
  return stated.slice(1).flatMap((part) => {
    if (part === undefined) return []
    const at = stated[0].indexOf(part, from)
    from = at + part.length
    return officeAtBegin(part, place + at)
  })
}

/** The office that somebody, by a word for their part or the next 他 or 她, is said to hold, of whom a sentence speaks alone. */
export function statedOfPronoun(text: string, from: number, sentenceEnd: number): StatedOffice[] {
  const role = officesOf(ROLE.exec(text.slice(from, Math.min(sentenceEnd, from + REACH))), from)
  if (role.length > 0) return role
  const stated = PRONOUN.exec(text.slice(from, sentenceEnd + REACH))
  // What stands later is of another sentence.
  if (!stated || from + stated.index > sentenceEnd) return []
  const [all, part] = stated
  return officeAtBegin(part!, from + stated.index + all.length - part!.length)
}

/** What a text says before a name: 作为…，X; 某公司的董事长是X, 担任校长的是X. */
export function statedBefore(text: string, at: number): StatedOffice[] {
  const before = text.slice(Math.max(0, at - REACH), at)
  const stated = /(?:作为|身为)([^，。；！？“”《》：（）()]{2,30})[，的]$/.exec(before)
  if (stated) return officeAtBegin(stated[1]!, at - 1 - stated[1]!.length)
  const is = IS_SOMEBODY.exec(before)
  if (!is) return []
  const part = is[1]!.replace(/的$/, '')
  const begin = at - is[0].length
  const title = titleBefore(part)
  if (title === '') return []
  const body = part.endsWith(`的${title}`) ? (BODY_OF.exec(part.slice(0, -title.length - 1))?.[0] ?? '') : ''
  const from =
    body === '' ? begin + part.length - title.length : begin + part.length - title.length - 1 - body.length
  return [{ offices: officesIn(body + title), at: from, end: begin + part.length }]
}
const IS_SOMEBODY = /([^，。；！？“”《》：（）()]{2,30})[，,]?(?:就|正|正好)?是$/
/** 某公司 of 某公司的董事长. */
const BODY_OF = /\p{Script=Han}{2,12}$/u

/** The longest office with which a text begins; 书记的秘书 is another's. */
function officeAtBegin(part: string, at: number): StatedOffice[] {
  for (let length = part.length; length > 1; length--) {
    if (officeLengthBefore(part, length) === 0 || part[length] === '的') continue
    const offices = officesIn(part.slice(0, length).replaceAll('的', ''))
    return [{ offices, at, end: at + length }]
  }
  return []
}

import { readFileSync } from 'node:fs'
import type { FindingKind } from '../../../src/draft/finding.ts'
import { randomFrom } from '../../../src/study/random.ts'
import { soundsLike } from '../../../src/text/sound/readings.ts'
import { moved, namesakes, strangers } from './made-people.ts'

/** What a slot of a statement holds. */
type Slot = 'n' | 'o' | 'f' | 'u' | 'b' | 'p' | 's' | 'q'
interface Part {
  slot: Slot | undefined
  text: string
}

/** A sentence for a draft; of a wrong one, what is wrong and what may be said of it. */
export interface Stated {
  text: string
  error?: { kind: ErrorKind; from: number; to: number }
}

export const ERROR_KINDS = [
  'wrong office',
  'outdated office',
  'wrong character',
  'homophone',
  'wrong figure',
  'wrong unit',
  'wrong body',
  'step left out',
  'misquotation',
  'mixed-up namesakes',
] as const
export type ErrorKind = (typeof ERROR_KINDS)[number]

/** What a check may call each of them. */
export const CALLED: Record<ErrorKind, FindingKind[]> = {
  'wrong office': ['office', 'namesake'],
  // In the twelfth set anything that was so once.
  'outdated office': ['outdated-office', 'figure', 'quotation'],
  // Of a name, and of what else the archive has written.
  'wrong character': ['person-name', 'organisation', 'practice', 'quotation'],
  homophone: ['person-name', 'organisation', 'practice', 'quotation'],
  'wrong figure': ['figure'],
  'wrong unit': ['unit'],
  // A newspaper is a body and the title of a work.
  'wrong body': ['organisation', 'office', 'quotation'],
  // How many there are, and a number within what is quoted, are figures, too.
  'step left out': ['steps', 'figure'],
  misquotation: ['quotation', 'practice', 'figure'],
  'mixed-up namesakes': ['namesake', 'office', 'person-name'],
}

const random = randomFrom(17)
const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item)

const partsOf = (line: string): Part[] =>
  line.split(/(\{[a-z]:[^{}]*\})/).flatMap((text) => {
    const [, slot, inner] = /^\{([a-z]):([^{}]*)\}$/.exec(text) ?? []
    return text === '' ? [] : [{ slot: slot as Slot | undefined, text: inner ?? text }]
  })

const base: Part[][] = readFileSync(new URL('statements.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(partsOf)

const plain = (parts: Part[]): string => parts.map(({ text }) => text).join('')

/** What a sentence may stand behind in a draft. */
const OPENINGS = ['', '记者了解到，', '据介绍，', '采访中得知，', '需要说明的是，', '回头来看，']

const UNKNOWN: ((name: string) => string)[] = [
  (name) => `市民${name}说，出门比从前方便了。`,
  (name) => `云台县县长${name}到会讲话。`,
  (name) => `云台县花灯研究会会长${name}带来了新编的节目。`,
  (name) => `${name}今年36岁，开了一家小店。`,
  (name) => `云台县共建起风雨桥${20 + (name.charCodeAt(1) % 70)}座，由${name}牵头维护。`,
  (name) => `${name}说：“修桥补路的事，总要有人做在前头才好。”`,
]

/** 400 sentences that are right, or of which the archive knows nothing. */
export const right: Stated[] = [
  ...shuffled(base.flatMap((parts) => OPENINGS.slice(0, 4).map((opening) => opening + plain(parts)))).slice(
    0,
    290,
  ),
  ...strangers.slice(0, 50).map((name, index) => UNKNOWN[index % UNKNOWN.length]!(name)),
  ...moved.map(({ name, now }) => `${now}${name}参加了活动。`),
  ...moved.map(({ name, before }) => `原${before}${name}也来到现场。`),
  ...namesakes.map(({ name, one }) => `${one}${name}介绍了情况。`),
  ...namesakes.map(({ name, other }) => `${other}${name}作了发言。`),
].map((text) => ({ text }))

const NAME_CHARACTERS = [
  ...'军君均俊峻钧勇永咏涌晓小筱峰锋丰枫岗刚纲钢才材财荣容蓉溶平萍苹屏瑞锐睿敏民珉茂贸冒媛园源元圆成诚城承程',
  ...'连莲联怜伟卫炜纬桂贵广光尚上向杰洁捷海宏洪鸿金今津志智治荣利丽立莉鹏棚巨具聚白百柏张章赵兆李理孙荪',
]
/** Another character of names that sounds the same, or that does not. */
function otherCharacter(character: string, isSound: boolean): string {
  const fitting = NAME_CHARACTERS.filter(
    (other) => other !== character && soundsLike(other, character) === isSound,
  )
  return fitting.length > 0 ? anyOf(fitting) : ''
}

const OFFICES = [
  '宣传部部长',
  '统战部部长',
  '民政局局长',
  '总工会主席',
  '组织部部长',
  '纪委书记',
  '人大常委会主任',
]
const UNITS: Record<string, string> = {
  ...{
    个: '亩',
    立方米: '吨',
    '%': '个',
    亩: '公顷',
    名: '户',
    人: '户',
    元: '美元',
    期: '人次',
    人次: '公里',
  },
  ...{ 处: '元', 斤: '吨', 次: '户', 项: '%' },
}
const ENDINGS: [string, string][] = [
  ['学会', '协会'],
  ['协会', '学会'],
  ['图书馆', '图书室'],
  ['调查队', '调查组'],
  ['农业大学', '农林大学'],
  ['工作室', '工作站'],
  ['集团', '公司'],
  ['科技局', '科学局'],
]

/** A slot got wrong; nothing where this one cannot be. */
const WRONG: Partial<Record<ErrorKind, [Slot, (text: string, parts: Part[]) => string]>> = {
  'wrong office': ['o', (text) => (/^(?:离石)?区/.test(text) ? '区' : '市') + anyOf(OFFICES)],
  'wrong character': ['n', (text) => withCharacter(text, false)],
  homophone: ['n', (text) => withCharacter(text, true)],
  'wrong figure': ['f', wrongFigure],
  'wrong unit': ['u', (text) => UNITS[text] ?? ''],
  'wrong body': ['b', wrongBody],
  'step left out': ['s', withoutStep],
  misquotation: ['q', misquoted],
}

function withCharacter(name: string, isSound: boolean): string {
  const places = shuffled(isSound ? [1, 2] : [1, 2]).filter((at) => at < name.length)
  for (const at of places) {
    const other = otherCharacter(name[at]!, isSound)
    if (other !== '') return name.slice(0, at) + other + name.slice(at + 1)
  }
  return ''
}

function wrongFigure(text: string): string {
  const digits = [...text]
  const places = digits.flatMap((digit, at) => (/\d/.test(digit) ? [at] : []))
  if (places.length < 2) return text === '八' ? '九' : text === '六' ? '七' : ''
  const [one, other] = [places[places.length - 2]!, places[places.length - 1]!]
  if (digits[one] !== digits[other] && digits[other] !== '0' && random() < 0.5) {
    ;[digits[one], digits[other]] = [digits[other]!, digits[one]!]
    return digits.join('')
  }
  const at = anyOf(places)
  digits[at] = String((Number(digits[at]) % 9) + 1)
  return digits.join('')
}

function wrongBody(text: string): string {
  const [ending, other] = ENDINGS.find(([own]) => text.endsWith(own)) ?? []
  const swapped = ending === undefined ? '' : text.slice(0, -ending.length) + other
  const middle = text.length >> 1
  const dropped = text.slice(0, middle) + anyOf([...'新市文科']) + text.slice(middle + 1)
  return swapped !== '' && random() < 0.7 ? swapped : dropped === text ? swapped : dropped
}

function withoutStep(text: string): string {
  const mark = ['、', '，', '+'].find((own) => text.includes(own))!
  const items = text.split(mark)
  const left = 1 + Math.floor(random() * (items.length - 2))
  return items.filter((_, index) => index !== left).join(mark)
}

function misquoted(text: string): string {
  const at = 1 + Math.floor(random() * (text.length - 2))
  const other = anyOf([...'大新全好高'].filter((character) => character !== text[at]))
  return /\p{Script=Han}/u.test(text[at]!) ? text.slice(0, at) + other + text.slice(at + 1) : ''
}

function wrongly(kind: ErrorKind, parts: Part[]): Stated | undefined {
  const [slot, change] = WRONG[kind]!
  const index = parts.findIndex((part) => part.slot === slot)
  if (index < 0) return undefined
  const own = parts[index]!.text
  const other = change(own, parts)
  if (other === '' || other === own) return undefined
  const opening = anyOf(OPENINGS)
  const before = opening + plain(parts.slice(0, index))
  return {
    text: before + other + plain(parts.slice(index + 1)),
    error: { kind, from: before.length, to: before.length + other.length },
  }
}

/** So many errors of each kind. */
const EACH = 20

function seeded(kind: ErrorKind): Stated[] {
  const made = new Map<string, Stated>()
  for (let tries = 0; made.size < EACH && tries < 4000; tries++) {
    const stated = wrongly(kind, anyOf(base))
    if (stated) made.set(stated.text, stated)
  }
  return [...made.values()]
}

const about = (kind: ErrorKind, opening: string, wrong: string, rest: string): Stated => ({
  text: opening + wrong + rest,
  error: { kind, from: opening.length, to: opening.length + wrong.length },
})

/** 200 sentences in each of which one thing is wrong. */
export const wrong: Stated[] = ERROR_KINDS.flatMap((kind) => {
  if (kind === 'outdated office')
    return moved.map(({ name, before }) => about(kind, anyOf(OPENINGS), before + name, '出席了昨天的会议。'))
  if (kind === 'mixed-up namesakes')
    return namesakes.flatMap(({ name, one, other }) =>
      [one.slice(0, 3) + other.slice(3), other.slice(0, 3) + one.slice(3)].map((mixed) =>
        about(kind, anyOf(OPENINGS), mixed + name, '到现场看望大家。'),
      ),
    )
  return seeded(kind)
})

import { readFileSync } from 'node:fs'
import { randomFrom } from '../../../src/study/random.ts'
import { soundsLike } from '../../../src/text/sound/readings.ts'
import { CLOSE, type Dressing, OPEN } from '../second/dressings.ts'
import { ERROR_KINDS, type ErrorKind, type Stated } from '../seeded/statements.ts'
import type { People } from './made-people.ts'

/** What a set of drafts is made from: the same words and the same seed make the same set. */
export interface Making {
  seed: number
  statements: URL
  people: People
  dressings: Dressing[]
  /** How people who moved and namesakes are spoken of: before the office, between it and the name, behind. */
  ways: Ways
  /** So many errors of each kind. */
  each: number
  right: number
}

export interface Ways {
  outdated: ((name: string, office: string) => [string, string, string])[]
  mixed: ((name: string, office: string) => [string, string, string])[]
  rightly: ((name: string, before: string, now: string) => string)[]
  stranger: ((name: string) => string)[]
}

interface Part {
  slot: string | undefined
  text: string
  /** How a person got it wrong; where nobody did, a rule does. */
  mistaken?: string[] | undefined
}

const partsOf = (line: string): Part[] =>
  line.split(/(\{[a-z]:[^{}]*\})/).flatMap((text) => {
    const [, slot, inner, mistaken] = /^\{([a-z]):([^{}>]*)(?:>([^{}]*))?\}$/.exec(text) ?? []
    return text === '' ? [] : [{ slot, text: inner ?? text, mistaken: mistaken?.split('|') }]
  })
const plain = (parts: Part[]): string => parts.map(({ text }) => text).join('')

export function make({ seed, statements, people, dressings, ways, each, right }: Making) {
  const random = randomFrom(seed)
  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const lines = readFileSync(statements, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replaceAll('⏎', '\n'))
  const base = lines.filter((line) => !line.startsWith('=')).map(partsOf)
  const asItStands = lines.filter((line) => line.startsWith('=')).map((line) => line.slice(1))

  let turn = 0
  function dressed(text: string, kind?: ErrorKind): Stated {
    const dressing = dressings[turn++ % dressings.length]!
    const shaped = SHAPED.test(text) ? text : dressing(text, random)
    const out = ENDED.test(text) ? shaped : `\n\n${shaped}\n\n`
    const from = out.indexOf(OPEN)
    const to = out.indexOf(CLOSE) - 1
    return { text: out.replace(OPEN, '').replace(CLOSE, ''), ...(kind && { error: { kind, from, to } }) }
  }

  const change: Partial<Record<ErrorKind, [string, (text: string) => string]>> = {
    'wrong office': ['o', (office) => otherRank(office, anyOf)],
    'wrong character': ['n', (name) => otherCharacter(name, false, anyOf)],
    homophone: ['n', (name) => otherCharacter(name, true, anyOf)],
    'wrong figure': ['f', (figure) => otherFigure(figure, anyOf)],
    'wrong unit': ['u', (unit) => anyOf(UNITS.find((kin) => kin.includes(unit)) ?? [unit])],
    'wrong body': ['b', (body) => otherBody(body, anyOf)],
    'step left out': ['s', (steps) => oneLess(steps, random)],
    misquotation: ['q', (words) => otherWords(words, anyOf)],
  }
  function wrongly(kind: ErrorKind): Stated | undefined {
    const [slot, other] = change[kind]!
    const parts = anyOf(base)
    const places = parts.flatMap((part, index) => (part.slot === slot ? [index] : []))
    if (places.length === 0) return undefined
    const index = anyOf(places)
    const { text, mistaken } = parts[index]!
    const wrong = mistaken ? anyOf(mistaken) : other(text)
    if (wrong === '' || wrong === text) return undefined
    return dressed(plain(parts.slice(0, index)) + OPEN + wrong + CLOSE + plain(parts.slice(index + 1)), kind)
  }

  const wrong = ERROR_KINDS.flatMap((kind): Stated[] => {
    const say = ([before, mistaken, behind]: [string, string, string]) =>
      dressed(before + OPEN + mistaken + CLOSE + behind, kind)
    if (kind === 'outdated office')
      return people.moved
        .slice(0, each)
        .map(({ name, before }, index) => say(ways.outdated[index % ways.outdated.length]!(name, before)))
    if (kind === 'mixed-up namesakes')
      return people.namesakes
        .flatMap(({ name, crossed, lower }) => [
          ...crossed.map((office) => [name, office] as const),
          [name, lower] as const,
        ])
        .slice(0, each)
        .map(([name, office], index) => say(ways.mixed[index % ways.mixed.length]!(name, office)))
    const made = new Map<string, Stated>()
    for (let tries = 0; made.size < each && tries < 5000; tries++) {
      const stated = wrongly(kind)
      if (stated) made.set(stated.text, stated)
    }
    return [...made.values()]
  })
  const rightOnes = [
    ...base.map(plain),
    ...asItStands,
    ...people.moved.map(({ name, before, now }, index) =>
      ways.rightly[index % ways.rightly.length]!(name, before, now),
    ),
    ...people.namesakes.flatMap(({ name, one, other }) => [
      `${one}${name}讲了第一课。`,
      `讲第二课的${name}，是${other}。`,
    ]),
    ...people.strangers.map((name, index) => ways.stranger[index % ways.stranger.length]!(name)),
    ...base.map(plain),
    ...asItStands,
  ]
    .slice(0, right)
    .map((text) => dressed(text))
  return { wrong, right: rightOnes }
}

/** What is a list, a row or a caption already is given no other form. */
const SHAPED = /\n|^[-|▲【]/
/** What does not end as a sentence does, a headline or a row, stands apart. */
const ENDED = /[。！？…”]$/

type AnyOf = <Item>(items: readonly Item[]) => Item

const RANKS = [
  ['主席', '副主席', '秘书长', '委员'],
  ['党组书记、主席', '党组副书记、副主席'],
  ['市长', '副市长', '市委副书记', '政协主席'],
  ['市委书记', '市长', '市委副书记'],
  ['区委书记', '区委副书记', '区长', '区纪委书记'],
  ['党委书记', '镇长', '党委副书记'],
  ['局长', '副局长', '党组成员'],
  ['董事长', '总裁', '监事长'],
  ['会长', '秘书长', '理事'],
  ['秘书长', '副秘书长'],
]
function otherRank(office: string, anyOf: AnyOf): string {
  const kin = RANKS.flatMap((row) =>
    row.filter((rank) => office.endsWith(rank)).map((rank) => ({ row, rank })),
  )
  kin.sort((a, b) => b.rank.length - a.rank.length)
  const own = kin[0]
  if (!own) return ''
  return office.slice(0, -own.rank.length) + anyOf(own.row.filter((rank) => rank !== own.rank))
}

const GIVEN = [
  ...'一乙以义宜怡仪艺忆亿毅翼广光光康亢尚商勇拥咏用军君均峻骏大达巨拒剧据才采彩财',
  ...'王旺望海还孩亥容荣融蓉永泳孙尚平凭萍屏苹瑞睿锐蕊敏闽悯皿晓小孝筱肖峰丰锋烽枫',
  ...'媛圆原苑愿源成承程呈诚元园员缘廉联怜连莲志致智治至制荣绒戎金津今锦紧晋桂贵柜跪',
  ...'茂贸懋冒伟维韦纬尾苇白百柏佰鹤贺赫喝雪学血岗港钢纲',
]
function otherCharacter(name: string, isSound: boolean, anyOf: AnyOf): string {
  const places = [...name].map((_, at) => at).slice(1)
  const wishes = places.flatMap((at) =>
    GIVEN.filter((given) => given !== name[at] && soundsLike(given, name[at]!) === isSound).map(
      (given) => name.slice(0, at) + given + name.slice(at + 1),
    ),
  )
  return wishes.length === 0 ? '' : anyOf(wishes)
}

function otherFigure(figure: string, anyOf: AnyOf): string {
  const number = /[\d.]+/.exec(figure)
  if (!number || figure.includes('—')) return ''
  const digits = number[0]
  const behind = figure.slice(digits.length)
  const spots = [...digits].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []))
  const ways = [
    () => {
      const at = anyOf(spots)
      const digit = (Number(digits[at]) + 1 + anyOf([0, 1, 2, 3, 4, 5, 6, 7])) % 10
      return digits.slice(0, at) + (at === 0 && digit === 0 ? 9 : digit) + digits.slice(at + 1)
    },
    () => {
      const at = anyOf(
        spots
          .slice(0, -1)
          .filter((spot) => spots.includes(spot + 1))
          .concat(spots[0]!),
      )
      return digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at]! + digits.slice(at + 2)
    },
    () => (digits.includes('.') ? digits.replace('.', '') : `${digits}0`),
  ]
  const other = anyOf(ways)()
  return /^0\d/.test(other) || Number(other) === Number(digits) ? '' : other + behind
}

const UNITS = [
  ['个', '户', '家'],
  ['名', '户', '个'],
  ['人', '户', '家'],
  ['人次', '人', '户'],
  ['立方米', '吨', '平方米'],
  ['%', '倍', '个百分点'],
  ['亩', '公顷', '平方公里'],
  ['斤', '公斤', '吨'],
  ['元', '美元', '斤'],
  ['期', '天', '年'],
  ['处', '户', '亩'],
  ['次', '件', '天'],
  ['倍', '%', '元'],
  ['字', '册', '页'],
  ['年', '个月', '天'],
]

const ENDINGS: [string, string[]][] = [
  ['集团', ['公司', '控股']],
  ['调查队', ['调查局', '调查中心', '统计队']],
  ['工作室', ['工作站', '研究室']],
  ['学会', ['协会', '研究会']],
  ['协会', ['学会', '联合会']],
  ['图书馆', ['文化馆', '图书城']],
  ['农业大学', ['林业大学', '财经大学']],
  ['大学', ['学院']],
  ['学院', ['大学', '职业学院']],
  ['小学', ['中学', '学校']],
  ['中学', ['小学', '中专']],
  ['医院', ['卫生院', '诊所']],
  ['教育科技局', ['教育体育局', '科技教育局']],
  ['环卫中心', ['环保中心', '环卫所']],
  ['街道', ['镇', '乡']],
  ['社区', ['村']],
]
function otherBody(body: string, anyOf: AnyOf): string {
  const [ending, others] = ENDINGS.find(([own]) => body.endsWith(own)) ?? []
  return ending && others ? body.slice(0, -ending.length) + anyOf(others) : ''
}

function oneLess(steps: string, random: () => number): string {
  const mark = ['、', '+', '，'].find((own) => steps.includes(own))!
  const items = steps.split(mark)
  const gone = Math.floor(random() * items.length)
  return items.length < 3 ? '' : items.filter((_, at) => at !== gone).join(mark)
}

const KIN = [
  '的得地',
  '和与同',
  '新心',
  '网往',
  '治制',
  '理礼',
  '统同',
  '山三',
  '员院',
  '村城',
  '最再',
  '双又',
  '意议',
]
function otherWords(words: string, anyOf: AnyOf): string {
  const han = [...words].flatMap((character, at) => (/\p{Script=Han}/u.test(character) ? [at] : []))
  if (han.length < 3) return ''
  const at = anyOf(han)
  const kin = KIN.find((row) => row.includes(words[at]!))
  const ways = [
    () => words.slice(0, at) + words.slice(at + 1),
    () => (at + 1 < words.length ? words.slice(0, at) + words[at + 1] + words[at] + words.slice(at + 2) : ''),
    () => words.slice(0, at) + anyOf([...(kin ?? '总全小好')]) + words.slice(at + 1),
    () => words.slice(0, at) + words[at] + anyOf([...'的化和']) + words.slice(at + 1),
  ]
  return anyOf(ways)()
}

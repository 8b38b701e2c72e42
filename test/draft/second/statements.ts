import { readFileSync } from 'node:fs'
import { randomFrom } from '../../../src/study/random.ts'
import { soundsLike } from '../../../src/text/sound/readings.ts'
import { ERROR_KINDS, type ErrorKind, type Stated } from '../seeded/statements.ts'
import { CLOSE, DRESSINGS, OPEN } from './dressings.ts'
import { moved, namesakes, strangers } from './made-people.ts'

interface Part {
  slot: string | undefined
  text: string
}

const random = randomFrom(70231)
const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!

const lines = readFileSync(new URL('statements.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
const partsOf = (line: string): Part[] =>
  line.split(/(\{[a-z]:[^{}]*\})/).flatMap((text) => {
    const [, slot, inner] = /^\{([a-z]):([^{}]*)\}$/.exec(text) ?? []
    return text === '' ? [] : [{ slot, text: inner ?? text }]
  })
const base = lines.filter((line) => !line.startsWith('=')).map(partsOf)
const asItStands = lines.filter((line) => line.startsWith('=')).map((line) => line.slice(1))

const names = Object.keys(DRESSINGS)
let turn = 0
/** In turn, so that every form comes as often; half in two forms. */
function dressed(text: string): Stated & { forms: string[] } {
  const forms = [names[turn++ % names.length]!, ...(random() < 0.35 ? [anyOf(names)] : [])]
  // What makes a paragraph comes last.
  forms.sort((a, b) => Number(isBlock(a)) - Number(isBlock(b)))
  let out = text
  for (const form of forms.filter((own, index) => index === 0 || !isBlock(own) || !isBlock(forms[0]!)))
    out = DRESSINGS[form]!(out, random)
  const from = out.indexOf(OPEN)
  const to = out.indexOf(CLOSE) - 1
  const plain = out.replace(OPEN, '').replace(CLOSE, '')
  return { text: plain, forms, ...(from >= 0 && { error: { kind: 'wrong office', from, to } }) }
}
const isBlock = (form: string) => /listed|numbered|quotedBlock|cells|wrapped|cutInside/.test(form)

const plain = (parts: Part[]): string => parts.map(({ text }) => text).join('')

const OFFICES: Record<string, string[]> = {
  主席: ['副主席', '秘书长', '党组成员'],
  副主席: ['主席', '秘书长'],
  市长: ['副市长', '市委书记', '政协主席'],
  副市长: ['市长', '市政协主席', '市委秘书长'],
  区委书记: ['区长', '区人大常委会主任', '区政协主席'],
  市委书记: ['市长', '市人大常委会主任'],
  秘书长: ['副主席', '主席'],
  局长: ['副局长'],
  董事长: ['总经理', '副董事长'],
  党委书记: ['镇长', '人大主席'],
}
function wrongOffice(office: string): string {
  const ending = Object.keys(OFFICES)
    .filter((own) => office.endsWith(own))
    .sort((a, b) => b.length - a.length)[0]
  if (!ending) return ''
  const place = office.slice(0, -ending.length)
  const other = anyOf(OFFICES[ending]!)
  return place + (/[省市区县]$/.test(place) && /^[市区]/.test(other) ? other.slice(1) : other)
}

const NAMES = [
  ...'媛远员园军钧均俊勇永泳峰锋风丰成诚程城平萍评岗钢刚海亥荣蓉容鹤贺赫敏民闽莲联连桂贵瑞锐睿伟炜维才财材元源原',
  ...'金津今志智致白柏百尚上山涛韬淘昕辛欣洋阳杨丽立利罗萝雅亚妍岩',
]
function otherName(name: string, isSound: boolean): string {
  for (let tries = 0; tries < 40; tries++) {
    const at = 1 + Math.floor(random() * (name.length - 1))
    const fitting = NAMES.filter((own) => own !== name[at] && soundsLike(own, name[at]!) === isSound)
    if (fitting.length > 0) return name.slice(0, at) + anyOf(fitting) + name.slice(at + 1)
  }
  return ''
}

function wrongNumber(text: string): string {
  const digits = [...text]
  const places = digits.flatMap((digit, at) => (/[1-9]/.test(digit) ? [at] : []))
  const way = random()
  if (way < 0.25 && /[万亿]$/.test(text)) return text.slice(0, -1) + (text.endsWith('万') ? '亿' : '万')
  if (way < 0.4 && text.includes('.')) return text.replace('.', '')
  if (way < 0.65 && places.length > 1) {
    const at = Math.floor(random() * (places.length - 1))
    const [one, other] = [places[at]!, places[at + 1]!]
    if (digits[one] !== digits[other]) {
      ;[digits[one], digits[other]] = [digits[other]!, digits[one]!]
      return digits.join('')
    }
  }
  const at = anyOf(places)
  digits[at] = String(((Number(digits[at]) + 1 + Math.floor(random() * 7)) % 9) + 1)
  return digits.join('')
}

const UNITS: Record<string, string[]> = {
  ...{ 个: ['户', '名', '处'], 立方米: ['吨', '平方米'], '%': ['倍', '个百分点'], 亩: ['公顷', '平方米'] },
  ...{ 名: ['个百分点', '户'], 人: ['户', '%'], 倍: ['%'], 元: ['美元', '%'], 期: ['天', '人次'] },
  ...{ 人次: ['户', '元'], 处: ['亩', '人'], 斤: ['吨', '公里'], 次: ['户', '天'] },
}

const BODIES: [string, string[]][] = [
  ['调查队', ['调查总队', '调查局']],
  ['学会', ['协会', '研究会']],
  ['协会', ['学会', '联合会']],
  ['图书馆', ['博物馆', '文化馆']],
  ['农业大学', ['林业大学', '农林大学']],
  ['工作室', ['工作站', '工作坊']],
  ['集团', ['公司']],
  ['科技', ['科创']],
  ['教育科技局', ['教育科学局', '教育体育局']],
]
function wrongBody(text: string): string {
  const [ending, others] = BODIES.find(([own]) => text.endsWith(own)) ?? []
  if (ending && others) return text.slice(0, -ending.length) + anyOf(others)
  return ''
}

function withoutStep(text: string): string {
  const mark = ['、', '+', '，'].find((own) => text.includes(own))!
  const items = text.split(mark)
  const left = Math.floor(random() * items.length)
  return items.length < 3 ? '' : items.filter((_, index) => index !== left).join(mark)
}

function misquoted(text: string): string {
  const places = [...text].flatMap((character, at) => (/\p{Script=Han}/u.test(character) ? [at] : []))
  if (places.length < 2) return ''
  const at = anyOf(places.slice(0, -1))
  const way = random()
  if (way < 0.35) return text.slice(0, at) + text.slice(at + 1)
  if (way < 0.6 && text.length > 5) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
  return text.slice(0, at) + anyOf([...'新大加好高化']) + text.slice(at + 1)
}

const WRONG: Partial<Record<ErrorKind, [string, (text: string) => string]>> = {
  'wrong office': ['o', wrongOffice],
  'wrong character': ['n', (name) => otherName(name, false)],
  homophone: ['n', (name) => otherName(name, true)],
  'wrong figure': ['f', (text) => (/\d/.test(text) ? wrongNumber(text) : '')],
  'wrong unit': ['u', (text) => anyOf(UNITS[text] ?? [''])],
  'wrong body': ['b', wrongBody],
  'step left out': ['s', withoutStep],
  misquotation: ['q', misquoted],
}

function wrongly(kind: ErrorKind): (Stated & { forms: string[] }) | undefined {
  const slots = kind === 'misquotation' && random() < 0.4 ? ['p'] : [WRONG[kind]![0]]
  const parts = anyOf(base)
  const places = parts.flatMap(({ slot }, index) => (slots.includes(slot ?? '') ? [index] : []))
  if (places.length === 0) return undefined
  const index = anyOf(places)
  const own = parts[index]!.text
  const other = WRONG[kind]![1](own)
  if (other === '' || other === own || plain(parts).replace(own, '').includes(other)) return undefined
  const stated = dressed(plain(parts.slice(0, index)) + OPEN + other + CLOSE + plain(parts.slice(index + 1)))
  return { ...stated, error: { ...stated.error!, kind } }
}

const EACH = 10

/** A hundred sentences in each of which one thing is wrong. */
export const wrong: (Stated & { forms: string[] })[] = ERROR_KINDS.flatMap((kind) => {
  const say = (before: string, wrongText: string, behind: string) => {
    const stated = dressed(before + OPEN + wrongText + CLOSE + behind)
    return { ...stated, error: { ...stated.error!, kind } }
  }
  if (kind === 'outdated office')
    return moved
      .slice(0, EACH)
      .map(({ name, before }, index) =>
        index % 3 === 0
          ? say(`${name}（`, before, '）昨天到工地看进度。')
          : index % 3 === 1
            ? say(`昨天到工地看进度的${name}，现任`, before, '。')
            : say('昨天，', before, `${name}到工地看进度。`),
      )
  if (kind === 'mixed-up namesakes')
    return namesakes
      .flatMap(({ name, one, other }, index) => {
        const next = namesakes[(index + 1) % namesakes.length]!
        return [
          say('昨天，', one.replace('局长', '') + '副局长', `${name}到现场。`),
          say('昨天，', `${next.other}${name}`, '来听课。'),
        ].slice(other === '' ? 1 : 0)
      })
      .slice(0, EACH)
  const made = new Map<string, Stated & { forms: string[] }>()
  for (let tries = 0; made.size < EACH && tries < 4000; tries++) {
    const stated = wrongly(kind)
    if (stated) made.set(stated.text, stated)
  }
  return [...made.values()]
})

/** Two hundred sentences that are right, or of which the archive knows nothing. */
export const right: (Stated & { forms: string[] })[] = [
  ...base.map(plain),
  ...asItStands,
  ...moved.map(({ name, now }) => `${now}${name}到了现场。`),
  ...moved.slice(0, 6).map(({ name, before }) => `时任${before}${name}，当年也在这条渠上。`),
  ...moved.slice(6).map(({ name, before, now }) => `${name}从前是${before}，现在是${now}。`),
  ...namesakes.flatMap(({ name, one, other }) => [`${one}${name}作了介绍。`, `${name}是${other}，也来了。`]),
  ...strangers.map(
    (name, index) =>
      [`云台县副县长${name}致辞。`, `${name}老师今年五十二岁。`, `退休职工${name}攒下1768枚邮票。`][
        index % 3
      ]!,
  ),
  ...base.map(plain),
]
  .slice(0, 200)
  .map(dressed)

import { WORDS } from '../../src/text/generated/words.ts'
import { SURNAMES } from '../../src/text/surnames.ts'
import { randomFrom, zipf } from './random.ts'

/** Characters that the texts are made of, the most frequent first. */
const CHARACTERS = [...WORDS.characters].slice(0, 3500)
const VERBS = '推进 召开 完成 组织 调研 部署 启动 落实 检查 参观 建成 走访 表彰 开展 举办'.split(' ')
const OFFICES = '市长 县长 书记 局长 主任 校长 院长 厂长 经理 队长 教授 会长 馆长 村支书 主席'.split(' ')
const BODIES = '财政局 教育局 水利局 文化馆 人民医院 实验小学 图书馆 供电公司 林业局 档案馆'.split(' ')
const UNITS = '个 名 户 亩 公里 万元 吨 项'.split(' ')

/** The people, places and words that a made paper writes with. */
export interface Vocabulary {
  word: () => string
  person: () => string
  place: () => string
  verb: () => string
  office: () => string
  body: () => string
  unit: () => string
}

const PEOPLE = 20_000
const WORDS_IN_USE = 60_000
const PLACES = 600

export function vocabularyFrom(seed: number): Vocabulary {
  const random = randomFrom(seed)
  const character = zipf(CHARACTERS, random)
  const anyOf = <Item>(items: Item[]) => items[Math.floor(random() * items.length)]!
  const surname = zipf([...SURNAMES], random)
  const given = () => anyOf(CHARACTERS.slice(0, 1500))
  const words = Array.from(
    { length: WORDS_IN_USE },
    () => character() + anyOf(CHARACTERS) + (random() < 0.15 ? anyOf(CHARACTERS) : ''),
  )
  const people = Array.from({ length: PEOPLE }, () => surname() + given() + (random() < 0.85 ? given() : ''))
  const places = Array.from(
    { length: PLACES },
    () => given() + anyOf(CHARACTERS.slice(0, 800)) + anyOf(['县', '镇', '村', '乡']),
  )
  return {
    word: zipf(words, random),
    person: zipf(people, random),
    place: zipf(places, random),
    verb: () => anyOf(VERBS),
    office: () => anyOf(OFFICES),
    body: () => anyOf(BODIES),
    unit: () => anyOf(UNITS),
  }
}

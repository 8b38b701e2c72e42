import { randomFrom } from '../../../src/study/random.ts'
import type { Line } from '../../store/a-folder.ts'

// People of no real place, whose offices change with time, and two of one name: the bundled corpus has neither.

const random = randomFrom(20230530)
const GIVEN = [...'晓东建国志强文斌海平永明玉兰秀英春生长青立新俊峰慧敏']
const SURNAMES = [...'赵钱周吴郑冯陈沈韩杨朱秦许何吕']
const COUNTIES = ['青溪县', '石桥县', '南原县', '双塔县', '云岭县']
const BODIES = ['教育局', '水利局', '林业局', '财政局', '交通局']
const anyOf = <Item>(items: Item[]): Item => items[Math.floor(random() * items.length)]!

const used = new Set<string>()
function aName(): string {
  for (;;) {
    const name = anyOf(SURNAMES) + anyOf(GIVEN) + anyOf(GIVEN)
    if (used.has(name) || name[1] === name[2]) continue
    used.add(name)
    return name
  }
}

export interface Moved {
  name: string
  county: string
  /** Held until 2021, and since 2022. */
  before: string
  now: string
}

/** Somebody was head of a county's government and then of its party. */
export const moved: Moved[] = COUNTIES.flatMap((county) => [
  { name: aName(), county, before: `${county}县长`, now: `${county}委书记` },
  { name: aName(), county, before: `${county}教育局局长`, now: `${county}副县长` },
  { name: aName(), county, before: `${county}水利局局长`, now: `${county}政协主席` },
  { name: aName(), county, before: `${county}副县长`, now: `${county}人大常委会主任` },
])

export interface Namesakes {
  name: string
  one: string
  other: string
}

/** Two people of one name, at the same time in two counties. */
export const namesakes: Namesakes[] = Array.from({ length: 10 }, (_, index) => ({
  name: aName(),
  one: `${COUNTIES[index % 5]}${BODIES[index % 4]}局长`,
  other: `${COUNTIES[(index + 2) % 5]}${BODIES[(index % 4) + 1]}局长`,
}))

const article = (date: string, text: string, headline: string): Line => ({ headline, text, date })
const DEEDS = ['到村里调研春耕', '主持召开工作会议', '检查学校安全', '看望一线职工', '到项目工地察看进度']

/** The articles that say so. */
export const articles: Line[] = [
  ...moved.flatMap(({ name, before, now, county }, index) =>
    [
      ['2021-03-02', before],
      ['2021-09-14', before],
      ['2022-04-19', now],
      ['2023-02-08', now],
    ].map(([date, office], at) =>
      article(
        date!,
        `${date!.slice(5, 7)}月，${office}${name}${DEEDS[(index + at) % 5]}，强调把各项任务落到实处。`,
        `${county}消息${index}之${at}`,
      ),
    ),
  ),
  ...namesakes.flatMap(({ name, one, other }, index) =>
    ['2021-05-11', '2022-05-17', '2023-01-10'].flatMap((date, at) => [
      article(date, `近日，${one}${name}${DEEDS[at]}。`, `局里消息${index}之${at}`),
      article(date, `近日，${other}${name}${DEEDS[at + 1]}。`, `邻县消息${index}之${at}`),
    ]),
  ),
]

/** People whom no article names. */
export const strangers: string[] = Array.from({ length: 60 }, aName)

import { randomFrom } from '../../../src/study/random.ts'
import type { Line } from '../../store/a-folder.ts'

// Other people of no real place: their offices stand before the name, behind it, in brackets, in lists, and change once.

const random = randomFrom(90417)
const GIVEN = [...'一鸣文昭思远书航雨桐景行佳宁若海长庚汉卿守信']
const SURNAMES = [...'蒋曹严魏姜谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦']
const COUNTIES = ['平川县', '柳林坡县', '东阿岭区', '白水县']

const used = new Set<string>()
function aName(): string {
  for (;;) {
    const any = (of: string[]) => of[Math.floor(random() * of.length)]!
    const name = any(SURNAMES) + any(GIVEN) + (random() < 0.85 ? any(GIVEN) : '')
    if (used.has(name) || name.length < 2 || name[1] === name[2]) continue
    used.add(name)
    return name
  }
}

export interface Moved {
  name: string
  before: string
  now: string
}

const placeOf = (county: string) => county.slice(0, -1)

/** Each rose once, between the autumn of 2020 and the spring of 2021. */
export const moved: Moved[] = COUNTIES.flatMap((county) => [
  { name: aName(), before: `${county}委副书记`, now: `${county}委书记` },
  { name: aName(), before: `${county}卫生健康局局长`, now: `${county}政协副主席` },
  { name: aName(), before: `${placeOf(county)}镇镇长`, now: `${placeOf(county)}镇党委书记` },
])

export interface Namesakes {
  name: string
  one: string
  other: string
}

/** Two of a name in one year, one at a bureau and one at a school. */
export const namesakes: Namesakes[] = Array.from({ length: 6 }, (_, index) => ({
  name: aName(),
  one: `${COUNTIES[index % 4]}${['司法局', '农业农村局', '审计局'][index % 3]}局长`,
  other: `${COUNTIES[(index + 1) % 4]}${['第一中学', '实验小学', '职业学校'][index % 3]}校长`,
}))

const WAYS: ((name: string, office: string) => string)[] = [
  (name, office) => `${office}${name}带队查看了沿线的水渠。`,
  (name, office) => `出席的有${name}，他是${office}，还有几位村里的代表。`,
  (name, office) => `${name}（${office}）在会上算了一笔账。`,
  (name, office) => `“先把路修通。”${office}${name}说。`,
]

/** The articles that say so. */
export const articles: Line[] = [
  ...moved.flatMap(({ name, before, now }, index) =>
    [
      ['2020-06-11', before],
      ['2020-09-30', before],
      ['2021-04-02', now],
      ['2021-11-19', now],
      ['2022-05-06', now],
    ].map(([date, office], at) => ({
      headline: `沿渠走访第${index * 5 + at + 1}回`,
      text: WAYS[at === 0 || at === 2 ? 0 : (index + at) % WAYS.length]!(name, office!),
      date: date!,
    })),
  ),
  ...namesakes.flatMap(({ name, one, other }, index) =>
    ['2021-02-08', '2021-10-12', '2022-03-23'].flatMap((date, at) => [
      { headline: `账本与操场之${index}（${at}）`, text: `${one}${name}谈了今年的打算。`, date },
      { headline: `操场与账本之${index}（${at}）`, text: `${other}${name}给新生上了一课。`, date },
    ]),
  ),
]

/** People whom no article names. */
export const strangers: string[] = Array.from({ length: 30 }, aName)

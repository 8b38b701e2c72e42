import { randomFrom } from '../../../src/study/random.ts'
import type { Line } from '../../store/a-folder.ts'

export interface People {
  moved: { name: string; before: string; now: string }[]
  namesakes: { name: string; one: string; other: string; crossed: string[]; lower: string }[]
  strangers: string[]
  articles: Line[]
}

/** What people of no real place are made from. */
export interface Stock {
  seed: number
  surnames: string
  given: string
  counties: string[]
  /** Offices before and after, C the county. */
  careers: [string, string][]
  bureaus: string[]
  schools: string[]
  /** How an article names somebody with an office. */
  sentences: ((name: string, office: string) => string)[]
}

export function madePeople({
  seed,
  surnames,
  given,
  counties,
  careers,
  bureaus,
  schools,
  sentences,
}: Stock): People {
  const random = randomFrom(seed)
  const anyOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  const used = new Set<string>()
  const aName = (): string => {
    for (;;) {
      const name = anyOf([...surnames]) + anyOf([...given]) + (random() < 0.8 ? anyOf([...given]) : '')
      if (used.has(name) || name[1] === name[2]) continue
      used.add(name)
      return name
    }
  }
  const moved = counties.flatMap((county) =>
    careers.map(([before, now]) => ({
      name: aName(),
      before: before.replace('C', county),
      now: now.replace('C', county),
    })),
  )
  const namesakes = Array.from({ length: 7 }, (_, index) => {
    const [here, there] = [counties[index % counties.length]!, counties[(index + 1) % counties.length]!]
    const [bureau, school] = [bureaus[index % bureaus.length]!, schools[index % schools.length]!]
    return {
      name: aName(),
      one: `${here}${bureau}局长`,
      other: `${there}${school}校长`,
      crossed: [`${here}${school}校长`, `${there}${bureau}局长`],
      lower: `${here}${bureau}副局长`,
    }
  })
  const told = (name: string, office: string, date: string, at: number): Line => ({
    headline: `记事之${date.slice(0, 7)}第${at}则`,
    text: sentences[at % sentences.length]!(name, office),
    date,
  })
  return {
    moved,
    namesakes,
    strangers: Array.from({ length: 60 }, aName),
    articles: [
      ...moved.flatMap(({ name, before, now }, index) =>
        (
          [
            ['2020-05-12', before],
            ['2020-11-03', before],
            ['2021-08-17', now],
            ['2022-03-09', now],
            ['2022-10-25', now],
          ] as const
        ).map(([date, office], at) => told(name, office, date, index + at)),
      ),
      ...namesakes.flatMap(({ name, one, other }, index) =>
        ['2021-03-16', '2021-12-02', '2022-06-30'].flatMap((date, at) => [
          told(name, one, date, index + at),
          told(name, other, date, index + at + 1),
        ]),
      ),
    ],
  }
}

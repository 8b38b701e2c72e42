import { around, type Division, divisions } from '../text/divisions.ts'
import type { Find } from './find.ts'
import type { Home } from './organisations/fixed-forms.ts'
import { COUNTRIES } from './places/abroad.ts'

const isCountry = new Set(COUNTRIES)

/** One division of each name: 省, 市 and 区 are told by level and name alone. */
const byName = new Map<string, Division>()
for (const division of divisions()) byName.set(division.name, division)

/** The place that a paper is named after: 吕梁市 for 吕梁日报. */
export function homeOfPaper(paper: string | null | undefined): Division | undefined {
  if (!paper) return undefined
  if (paper !== last.paper) {
    const home = divisions().find(
      ({ short, code }) => short !== undefined && code.length <= 4 && paper.startsWith(short),
    )
    last = { paper, home }
  }
  return last.home
}
/** Article after article is of the same paper. */
let last: { paper: string; home: Division | undefined } = { paper: '', home: undefined }

/**
 * What 省, 市, 区 and 县 stand for in an article: the division of that level that it names most, and the ones around
 * it; then the paper's own.
 */
export function homeOf(places: Find[], paper: Division | undefined): Home {
  const counts = new Map<string, number>()
  for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1)
  const named = [...counts.keys()].flatMap((name) => byName.get(name) ?? [])
  const best = new Map<string, string>()
  const vote = new Map<string, number>()
  const consider = (level: string, { name }: Division, weight: number) => {
    if (weight <= (vote.get(level) ?? 0)) return
    vote.set(level, weight)
    best.set(level, name)
  }
  for (const division of named) {
    const level = levelOf(division)
    if (!level) continue
    consider(level, division, counts.get(division.name)!)
    for (let outer = around(division); outer; outer = around(outer)) {
      const outerLevel = levelOf(outer)
      if (outerLevel) consider(outerLevel, outer, counts.get(division.name)! / 2)
    }
  }
  for (let own = paper; own; own = around(own)) {
    const level = levelOf(own)
    if (level) best.set(level, own.name)
  }
  const countries = new Map<string, string>()
  for (const [name, count] of counts) {
    if (!isCountry.has(name)) continue
    const other = countries.get(name[0]!)
    if (other === undefined || count > counts.get(other)!) countries.set(name[0]!, name)
  }
  return { of: (level) => best.get(level), country: (short) => countries.get(short) }
}

function levelOf({ name, code }: Division): string | undefined {
  const last = name.at(-1)!
  if (code.length === 2) return '省'
  if (code.length === 4) return '市'
  return last === '区' || last === '县' ? last : undefined
}

import { LONGEST_STEP, within } from './promised.ts'

/** So far behind a name the colon may stand: “…”见了成效：. */
const COLON = /^[^，。；：（(“”]{0,14}：([^。！？：]{6,120})[。！？]/
const FEWEST_PARTS = 3
const SHORTEST_PART = 3

const isPart = (part: string) => part.length >= SHORTEST_PART && part.length <= LONGEST_STEP

/**
 * What is told part by part behind the colon that follows a name: three clauses at least, or of one of these the row that
 * stands in it.
 *
 * @example listedBehind('：早晨错峰，中午共餐，晚上同讲。') // ['早晨错峰', '中午共餐', '晚上同讲']
 */
export function listedBehind(after: string): string[] | undefined {
  const said = COLON.exec(after)?.[1]
  if (said === undefined || /[“”]/.test(said)) return undefined
  const all = said.split(/[，；]/)
  // 三步走下来: what came of them is no more of them.
  const over = all.findIndex((clause) => /^[一两二三四五六七八九][步招关道]/.test(clause))
  const clauses = over < 0 ? all : all.slice(0, over)
  const rows = clauses.map((clause) => clause.split('、')).filter((row) => row.length >= FEWEST_PARTS)
  if (rows.length === 1 && rows[0]!.every((item) => item.length <= LONGEST_STEP / 2)) return within(rows[0]!)
  return rows.length === 0 && clauses.length >= FEWEST_PARTS && clauses.every(isPart)
    ? within(clauses)
    : undefined
}

export const isListed = (text: string, end: number): boolean =>
  listedBehind(text.slice(end, end + REACH)) !== undefined
const REACH = 140

const NUMERALS = '〇一二三四五六七八九十'
const MOST = 12

/** How many parts a name promises: four of “四议”, none where it has no number. */
function promised(name: string): number {
  const digit = /\d+/.exec(name)?.[0]
  if (digit) return Number(digit)
  const numeral = /[两二三四五六七八九十]/.exec(name)?.[0]
  return numeral === undefined ? 0 : numeral === '两' ? 2 : NUMERALS.indexOf(numeral)
}

const items = (list: string, mark: RegExp) =>
  list
    .split(mark)
    .map((item) => item.trim())
    .filter(Boolean)

/**
 * The steps of a practice: those inside its own name (“报到、亮相、服务、评价”机制), or those listed behind it after 即.
 *
 * @example stepsOf('“两查”', '，即查账目、查现场。') // ['查账目', '查现场']
 */
export function stepsOf(name: string, after: string): string[] | undefined {
  const inside = /“([^”()（）]*[、，][^”()（）]*)”/.exec(name)?.[1]
  if (inside) return items(inside, /[、，]/)
  const list =
    /^[^，。；（(]{0,12}(?:[，：]?(?:即|就是|包括|分别是|主要包括|分为|也就是)[：:]?|[（(])([^。；）)]+)/.exec(
      after,
    )?.[1]
  if (!list) return undefined
  const count = promised(name)
  const byComma = items(list, /，/)
  const byPause = items(list.split('，')[0]!, /、/)
  // “四议”…即…议，…议，…议，…议，今年…: as many as the name says.
  const steps =
    byPause.length > 1 && (count === 0 || byPause.length <= count || byComma.length < count)
      ? byPause
      : byComma
  const kept = count > 1 ? steps.slice(0, count) : steps
  return kept.length > 1 && kept.length <= MOST ? kept : undefined
}

import type { Words } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import { unheaded } from '../kinds/same-items.ts'
import type { Listing } from '../read/listings.ts'

type Range = [at: number, end: number]

/** Where the items of a row stand. */
export function itemsIn(text: string, starts: Words, { at, items }: Listing): Range[] {
  let from = at
  return items.map((item, index) => {
    const begin = text.indexOf(item, from)
    from = begin + item.length
    // 主办单位是甲、乙: what stands before the first is none of it.
    const head = index === 0 ? item.length - unheaded(item).length : 0
    const isLast = index === items.length - 1
    return [begin + head, isLast ? itemEnd(text, starts, begin + head, from) : from]
  })
}

const LEAST_LENGTH = 2

/** Where the last item of a row ends: before how many there are, and before what goes on with all of them. */
function itemEnd(text: string, starts: Words, from: number, to: number): number {
  const counted = text.slice(from, to).search(COUNTED)
  const over = counted > 0 ? from + counted : to
  for (let at = from + LEAST_LENGTH; at < over; at++) if (starts[at] === WordClass.function) return at
  return over
}
const COUNTED =
  /(?:等|[一二两三四五六七八九十几多\d]+(?:大|[个种项条类步样点处家位级省市区县地块头方面部层]))/

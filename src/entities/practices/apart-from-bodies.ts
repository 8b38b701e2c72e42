import type { Find } from '../find.ts'
import { keyOf } from './variants.ts'

/** A body that was weighed less may be no body, but a scheme. */
const SURE_BODY = 75

/**
 * Schemes and bodies told apart: what is a body as a whole, or stands in one, is no scheme (市疾控中心, 护渠工程 in 护渠工程办公室),
 * and a name that begins inside a body begins behind it: 县水利建设局|百日修渠行动.
 */
export function apartFromBodies(practices: Find[], bodies: Find[]): Find[] {
  const sure = bodies.filter(
    ({ kind, percent = 0, isCertain }) => kind === 'org' && (isCertain || percent >= SURE_BODY),
  )
  if (practices.length === 0 || sure.length === 0) return practices
  const inBlocks = new Map<number, Find[]>()
  for (const body of sure) {
    const there = inBlocks.get(body.block)
    if (there) there.push(body)
    else inBlocks.set(body.block, [body])
  }
  return practices.flatMap((practice) => {
    const end = practice.at + practice.length
    for (const body of inBlocks.get(practice.block) ?? []) {
      const over = body.at + body.length
      if (over <= practice.at || body.at >= end) continue
      if (body.at <= practice.at && over >= end) return []
      if (body.at < practice.at && end - over >= SHORTEST) return [without(practice, over - practice.at)]
    }
    return [practice]
  })
}

const SHORTEST = 4

function without(practice: Find, cut: number): Find {
  const name = practice.name.slice(cut)
  return { ...practice, name, key: keyOf(name), at: practice.at + cut, length: practice.length - cut }
}

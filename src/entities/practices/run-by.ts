import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'

const SENTENCE_END = /[。！？；]/

/** Says of each practice who runs it: the body or place that its sentence names last before it. */
export function runBy(practices: Find[], bodies: Find[], pieces: Piece[]): Find[] {
  const byBlock = new Map<number, Find[]>()
  for (const body of bodies) byBlock.set(body.block, [...(byBlock.get(body.block) ?? []), body])
  return practices.map((practice) => {
    const { text } = pieces[practice.block]!
    let nearest: Find | undefined
    for (const body of byBlock.get(practice.block) ?? []) {
      if (body.at + body.length > practice.at || SENTENCE_END.test(text.slice(body.at, practice.at))) continue
      const isNearer = !nearest || body.at + body.length > nearest.at + nearest.length
      if (
        isNearer ||
        (body.at + body.length === nearest!.at + nearest!.length && body.length > nearest!.length)
      )
        nearest = body
    }
    return nearest ? { ...practice, by: nearest.name } : practice
  })
}

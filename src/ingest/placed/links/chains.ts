import type { Segment, Text } from '../segment.ts'
import type { Pair } from './link-features.ts'

/** A pair with what speaks for it. */
export interface Judged extends Pair {
  score: number
}

/** Which segment each goes on in. */
export type Flow = Map<Segment, Segment>

/** Adds links above a score to a flow, the surest first: each segment has one before and one behind at most. */
export function addLinks(flow: Flow, judged: Judged[], least: number): Flow {
  const taken = new Set(flow.values())
  for (const { from, to, score } of [...judged].sort((a, b) => b.score - a.score)) {
    if (score <= least) break
    if (flow.has(from) || taken.has(to) || reaches(flow, to, from)) continue
    flow.set(from, to)
    taken.add(to)
  }
  return flow
}

function reaches(flow: Flow, from: Segment, to: Segment): boolean {
  for (let at: Segment | undefined = from; at; at = flow.get(at)) if (at === to) return true
  return false
}

export function chainsOf(segments: Segment[], flow: Flow): Text[] {
  const taken = new Set(flow.values())
  return segments
    .filter((segment) => !taken.has(segment))
    .map((first) => {
      const chain: Segment[] = []
      for (let at: Segment | undefined = first; at; at = flow.get(at)) chain.push(at)
      return chain
    })
}

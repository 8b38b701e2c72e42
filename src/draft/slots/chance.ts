import { judged } from '../../ingest/learned/judge.ts'
import { unpackForest } from '../../ingest/learned/pack.ts'
import { type Forest, UNIT } from '../../ingest/learned/trees.ts'
import type { Candidate } from './candidate.ts'
import weights from './weights.json' with { type: 'json' }

let loaded: Forest | undefined

/** How likely each is wrong, as tools/learn-slots has learned it. */
export function chancesOf(candidates: Candidate[]): number[] {
  loaded ??= unpackForest(Buffer.from(weights.data, 'base64'), 0).forest
  return [
    ...judged(
      loaded,
      candidates.map(({ facts }) => facts),
    ),
  ].map((score) => 1 / (1 + Math.exp(-score / UNIT)))
}

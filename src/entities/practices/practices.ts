import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { type Candidate, LEAST } from './candidate.ts'
import { phrasesIn } from './phrases.ts'
import { plainIn } from './plain.ts'
import { quotationsIn, quotedIn } from './quoted.ts'
import { stepsOf } from './steps.ts'
import { keyOf, withoutVariants } from './variants.ts'

type Practice = Find & { inner?: string }

/** Named schemes, and what may be ones: “四议”工作法, 实施科技强军战略, 推行路长制. */
export function practicesIn(pieces: Piece[]): Find[] {
  const texts = pieces.map(({ text }) => text)
  const times = quotationsIn(texts)
  const found = pieces.flatMap((piece): Practice[] => {
    const taken = new Uint8Array(piece.text.length)
    const kept: Candidate[] = []
    for (const candidate of [...quotedIn(piece, times), ...plainIn(piece), ...phrasesIn(piece, texts)]) {
      const { at, end } = candidate
      if (taken.subarray(at, end).includes(1)) continue
      taken.fill(1, at, end)
      kept.push(candidate)
    }
    return kept.map((candidate) => asFind(piece, candidate))
  })
  return believed(withoutVariants(found))
}

function asFind({ text, block }: Piece, { at, end, inner, evidence }: Candidate): Practice {
  const name = text.slice(at, end)
  const steps = stepsOf(text, at, end)
  return {
    ...{ kind: 'practice', name, key: keyOf(name), block, at, length: end - at, evidence },
    ...(inner !== undefined && { inner }),
    ...(steps && { steps }),
  }
}

/** Said twice in one article, a name is worth one point more. */
const AGAIN = 1

/** What the article says of a scheme anywhere speaks for it everywhere in it. */
function believed(practices: Find[]): Find[] {
  const most = new Map<string, { evidence: number; times: number }>()
  for (const { key, evidence = 0 } of practices) {
    const known = most.get(key)
    most.set(key, { evidence: Math.max(evidence, known?.evidence ?? 0), times: (known?.times ?? 0) + 1 })
  }
  return practices.flatMap((practice) => {
    const { evidence, times } = most.get(practice.key)!
    const all = evidence + (times > 1 ? AGAIN : 0)
    return all < LEAST ? [] : [{ ...practice, evidence: all }]
  })
}

import { classOfWord } from '../../text/segment/words.ts'
import type { Piece } from '../piece.ts'
import { type Candidate, LEAST } from './candidate.ts'
import { type Code, codeOf } from './codes.ts'
import { distinctness } from './distinctness.ts'
import { headBehind, headInside } from './heads.ts'
import { evidenceAlone, type Uses } from './named-alone.ts'
import type { Quotation } from './quotations.ts'
import { stepsOf } from './steps.ts'
import { evidenceBefore, evidenceBehind } from './surroundings.ts'
import { HeadKind } from './words.ts'

const LONGEST_ALONE = 10

const OF_HEAD: Record<HeadKind, number> = {
  [HeadKind.loose]: 1,
  [HeadKind.housed]: 2,
  [HeadKind.saying]: 3,
  [HeadKind.ruling]: 3,
  [HeadKind.running]: 3,
  [HeadKind.naming]: 3,
}
/** “…”活动 is one that has this name, whoever holds it. */
const OF_ACTIVITY = 2
/** A code has no other reason to stand behind a verb than that it is something that is done. */
const OF_CODE_SET_GOING = 2
const OF_CODE: Record<Code, number> = { pairs: 3, alternating: 2, sequence: 2, sum: 2, numbered: 1 }

/** Quotations that may name schemes, with the kind of scheme behind them: “三查”工作法, “一户一树”. */
export function quotedIn(
  piece: Piece,
  quotations: Quotation[],
  times: Map<string, number>,
  uses: Uses,
): Candidate[] {
  const { text } = piece
  const found: Candidate[] = []
  for (const { inner, at, end } of quotations) {
    const head = headBehind(piece, end) ?? headInside(piece, at + 1, end - 1)
    const code = codeOf(inner)
    if (!head && !(code && inner.length <= LONGEST_ALONE)) {
      const evidence = evidenceAlone(piece, { inner, at, end }, uses)
      if (evidence >= LEAST) found.push({ at, end, inner, evidence })
      continue
    }
    const before = evidenceBefore(text, at)
    const isLoose = head?.kind === HeadKind.loose
    const stop = end + (head?.isInside ? 0 : (head?.length ?? 0))
    const steps = stepsOf(text, at, stop)
    const evidence =
      (head ? OF_HEAD[head.kind] : 0) +
      (text.startsWith('活动', stop - 2) ? OF_ACTIVITY : 0) +
      // “基础工程”: nothing but its quotation marks makes a name of it.
      (head?.isInside ? distinctness(piece, at + 1, end - 1 - head.length) - 1 : 0) +
      (code ? OF_CODE[code] : 0) +
      (code && before > 0 ? Math.max(before, OF_CODE_SET_GOING) : before) +
      evidenceBehind(text, stop) +
      (steps && !isLoose ? 2 : 0) +
      ((times.get(inner) ?? 0) > 1 ? 1 : 0) -
      // A word that everybody knows says something by its quotation marks, but names little: “清洁”行动.
      (code || classOfWord(inner) === undefined || /^[一二三四五六七八九十]/.test(inner) ? 0 : 1) -
      // 解决难题的“加强版”机制
      (text[at - 1] === '的' && head?.kind === HeadKind.saying ? 1 : 0)
    // 叫“三色办单”: a kind inside its quotation marks takes nothing from what names it.
    const alone = head?.isInside ? evidenceAlone(piece, { inner, at, end }, uses) : 0
    found.push({ at, end: stop, inner, evidence: Math.max(evidence, alone), ...(steps && { steps }) })
  }
  return found
}

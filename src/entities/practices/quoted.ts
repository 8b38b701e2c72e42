import { classOfWord } from '../../text/segment/words.ts'
import type { Piece } from '../piece.ts'
import type { Candidate } from './candidate.ts'
import { type Code, codeOf } from './codes.ts'
import { distinctness } from './distinctness.ts'
import { headBehind, headInside } from './heads.ts'
import { stepsOf } from './steps.ts'
import { evidenceBefore, evidenceBehind } from './surroundings.ts'
import { HeadKind } from './words.ts'

const CLOSING = new Map(['“”', '‘’', '「」', '『』'].map(([open, close]) => [open!, close!]))
const OPENING = /[“‘「『]/g
const LONGEST = 26
const LONGEST_ALONE = 10
const NO_NAME = /[。！？；“‘…]/

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

/** What stands between quotation marks, and where. */
export interface Quotation {
  inner: string
  at: number
  end: number
}

/** The quotations of a text that are short enough for names. */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const { 0: open, index: at } of text.matchAll(OPENING)) {
    const end = text.slice(at + 1, at + LONGEST + 2).indexOf(CLOSING.get(open)!)
    const inner = text.slice(at + 1, at + 1 + end)
    if (inner.length >= 2 && !NO_NAME.test(inner)) found.push({ inner, at, end: at + end + 2 })
  }
  return found
}

/** How often each quotation stands in an article. */
export function timesOf(quotations: Quotation[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { inner } of quotations) times.set(inner, (times.get(inner) ?? 0) + 1)
  return times
}

/** Quotations that may name schemes, with the kind of scheme behind them: “三查”工作法, “一户一树”. */
export function quotedIn(piece: Piece, quotations: Quotation[], times: Map<string, number>): Candidate[] {
  const { text } = piece
  const found: Candidate[] = []
  for (const { inner, at, end } of quotations) {
    const head = headBehind(piece, end) ?? headInside(piece, at + 1, end - 1)
    const code = codeOf(inner)
    if (!head && !(code && inner.length <= LONGEST_ALONE)) continue
    // 总结出一套“三看两问”
    const before = evidenceBefore(
      text,
      at - (/一[套项种个条]$/.test(text.slice(Math.max(0, at - 2), at)) ? 2 : 0),
    )
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
    found.push({ at, end: stop, inner, evidence, ...(steps && { steps }) })
  }
  return found
}

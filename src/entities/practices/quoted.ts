import { classOfWord } from '../../text/segment/words.ts'
import type { Piece } from '../piece.ts'
import { type Candidate, LEAST } from './candidate.ts'
import { type Code, codeOf } from './codes.ts'
import { distinctness } from './distinctness.ts'
import { type Head, headBehind, headInside } from './heads.ts'
import { evidenceAlone } from './named-alone.ts'
import { isWorks } from './quality.ts'
import type { Quotation } from './quotations.ts'
import { stepsOf } from './steps.ts'
import { evidenceBefore } from './surroundings.ts'
import { evidenceBehind } from './told-behind.ts'
import type { Uses } from './uses.ts'
import { HeadKind, PICTURES } from './words.ts'

const LONGEST_ALONE = 10
const PICTURE = 2

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

/** “清渠道、建泵站、管闸门”: three deeds or more, each of as many characters. */
function isRowOfDeeds(inner: string): boolean {
  const deeds = inner.split('、')
  const size = deeds[0]!.length
  return deeds.length > 2 && size > 2 && size < 7 && deeds.every((deed) => deed.length === size)
}
/** Such a row is a scheme where it is called one: 按照“…”的思路. */
const evidenceOfRow = (text: string, at: number, end: number) =>
  text[end] === '的' && evidenceBehind(text, end) > 0 ? OF_ROW + evidenceBefore(text, at) : 0
const OF_ROW = 2

const BESIDE = /^[、和与及]?$/

/** 工作法 of “三查” in “三查”“四改”工作法: the kind that stands behind the next quotation. */
function headBeside(piece: Piece, end: number, next: Quotation | undefined): Head | undefined {
  if (next === undefined || !BESIDE.test(piece.text.slice(end, next.at))) return undefined
  const head = headBehind(piece, next.end)
  return head && head.kind > HeadKind.housed ? { kind: head.kind, length: 0 } : undefined
}

/** Quotations that may name schemes, with the kind of scheme behind them: “三查”工作法, “一户一树”. */
export function quotedIn(
  piece: Piece,
  quotations: Quotation[],
  times: Map<string, number>,
  uses: Uses,
): Candidate[] {
  const { text } = piece
  const found: Candidate[] = []
  let last = { end: 0, before: 0 }
  for (const [index, { inner, at, end }] of quotations.entries()) {
    const behind = headBehind(piece, end)
    const inside = headInside(piece, at + 1, end - 1)
    // ‘长渠工程’二十年经验, “护井计划”实施方案: the name is whole between its marks.
    const isWhole = inside && inside.kind >= HeadKind.running && (behind?.kind ?? 0) <= HeadKind.ruling
    const head = isWhole ? inside : (behind ?? inside ?? headBeside(piece, end, quotations[index + 1]))
    const code = codeOf(inner)
    if (!head && !(code && inner.length <= LONGEST_ALONE)) {
      const evidence = isRowOfDeeds(inner)
        ? evidenceOfRow(text, at, end)
        : evidenceAlone(piece, { inner, at, end }, uses)
      if (evidence >= LEAST) found.push({ at, end, inner, evidence })
      continue
    }
    // 推行“三查”“四改”工作法: what is said of the first is said of the second.
    const isNext = last.end > 0 && !head?.isInside && BESIDE.test(text.slice(last.end, at))
    const before = isNext ? last.before : evidenceBefore(text, at)
    last = { end, before }
    const isLoose = head?.kind === HeadKind.loose
    const stop = end + (head?.isInside ? 0 : (head?.length ?? 0))
    const steps = stepsOf(text, at, stop)
    const evidence =
      (head ? OF_HEAD[head.kind] : 0) -
      (isWorks(text.slice(at, stop)) ? 1 : 0) -
      // “大水乡”生态体系, “绿色”理念: what is wanted, and no more, where its name says not how much of what.
      (head && !code && PICTURES.has(text.slice(stop - PICTURE, stop)) ? 1 : 0) +
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

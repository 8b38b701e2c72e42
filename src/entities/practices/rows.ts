import { LONGEST_STEP, promised, within } from './promised.ts'

// Rows of what is done that are steps, where no word says so.

/** 党员先垫、商户后还、街道贴息，这笔账…: the row that begins a sentence, of which the next says what it is called. */
const ROW = /(?:^|[。！？])([^，。；：、“”]{3,14}(?:、[^，。；：、“”]{3,14}){2,})，(?:这|凭|靠)/
export const rowBefore = (before: string) => within(ROW.exec(before)?.[1]?.split('、') ?? [])

/** 接单、派单、办理、回访，四道关口…: the row that begins an earlier sentence, of as many as the name promises. */
export function promisedRow(name: string, before: string): string[] | undefined {
  const count = promised(name)[0] ?? 0
  if (count < ROW_OF) return undefined
  const sentences = before.split(/[。！？]/).slice(0, -1)
  const rows = sentences.map((sentence) => sentence.replace(LEADING_IN, '').split('，')[0]!.split('、'))
  return rows.find(
    (row) => row.length === count && row.every((step) => step.length > 1 && step.length < LONGEST_STEP / 2),
  )
}
const ROW_OF = 3
/** 县里的办法是 */
const LEADING_IN = /^.*(?:是|即|：)/

/** ，帮就业、帮销售、帮技术，: a clause that is nothing but what is done, each with one verb. */
export const rowOfOneVerb = (behind: string): string[] | undefined =>
  behind
    .split('。')[0]!
    .split('，')
    .map((clause) => clause.split('、'))
    .find(
      (row) =>
        row.length >= ROW_OF &&
        row.every((step) => step[0] === row[0]![0] && step.length > 1 && step.length < LONGEST_STEP / 2),
    )

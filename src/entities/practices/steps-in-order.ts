import { FEWEST, LONGEST_STEP, MOST, NUMERALS, promised, within } from './promised.ts'

// Steps that begin with their number.

/** 一是…；二是…；三是…, begun in the clause of the name or the next. */
export function numberedIn(after: string): string[] | undefined {
  const steps: string[] = []
  let from = after.slice(0, 2 * LONGEST_STEP).indexOf('一是')
  for (let count = 1; from >= 0; count++) {
    const next = after.indexOf(`${NUMERALS[count + 1]}是`, from)
    const step = after.slice(from + 2, next < 0 ? undefined : next)
    steps.push(step.split(/[；。，]/)[0]!)
    from = next
  }
  return within(steps.filter(Boolean))
}

/** 一议立项，二议方案，三议预算; 第一步申请、第二步核实. */
const ORDINAL = /(?:一|第一步[，：]?)([\u4e00-\u9fff])/g
const LONGEST_CLAUSES = 60

/** So many things in a row that begin with 一, 二 and 三 and one character: as many as the name promises, three at least. */
export function ordinalsIn(name: string, text: string): string[] | undefined {
  const count = promised(name)[0] ?? 0
  for (const { 0: first, 1: sign, index } of text.matchAll(ORDINAL)) {
    const isStep = first.startsWith('第')
    const steps: string[] = []
    let from = index
    for (let number = 1; number < MOST; number++) {
      const mark = isStep ? `第${NUMERALS[number]}步` : `${NUMERALS[number]}${sign}`
      const at = number === 1 ? from : text.indexOf(mark, from + 1)
      if (at < 0 || at - from > LONGEST_CLAUSES) break
      // 一议立项 is a step, and so is what stands behind 一是.
      const begin = at + (isStep || sign === '是' ? mark.length : 0)
      steps.push(
        text
          .slice(begin)
          .split(/[，。；、：！]/)
          .find(Boolean) ?? '',
      )
      from = at
    }
    if (steps.length >= 3 && (count < FEWEST || steps.length === count)) return within(steps)
  }
  return count >= 3 ? countedUp(count, text) : undefined
}

/** 一看收成，二问难处，三帮买卖: each clause begins with its number. */
function countedUp(count: number, text: string): string[] | undefined {
  const clauses = text.split(/[，。；、：！]/)
  for (let first = 0; first + count <= clauses.length; first++) {
    const steps = clauses.slice(first, first + count)
    if (steps.every((step, index) => step.length > 2 && step.startsWith(NUMERALS[index + 1]!)))
      return within(steps)
  }
  return undefined
}

/** 先由小组提议，再由代表审议，然后张榜公示，最后表决 */
const SEQUENCE =
  /(?:首先|先)(?![后进行])([^，。；、]{2,20})[，；](?:其次|再|接着)([^，。；、]{2,20})(?:[，；](?:然后|接着|随后|再)([^，。；、]{2,20}))?(?:[，；]最后([^，。；、]{2,20}))?/

export function sequenceIn(name: string, text: string): string[] | undefined {
  const steps = (SEQUENCE.exec(text) ?? []).slice(1).filter((step) => step !== undefined)
  const counts = promised(name)
  return steps.length >= 3 && (counts.length === 0 || counts.includes(steps.length))
    ? within(steps)
    : undefined
}

/** 每周一讲，每月一评，每季一比。: clauses of a sentence that begin alike, as many as the name promises; of those with 每 three are enough. */
export function alikeIn(name: string, text: string): string[] | undefined {
  const count = SUM.test(name) ? 0 : (promised(name)[0] ?? 0)
  return rowOf(
    text,
    count >= 3 ? count : 3,
    (step, sign) => step[0] === sign && (count >= 3 || sign === '每'),
  )
}

/** A sum is of parts, of which none begin alike. */
const SUM = /[+＋]/

/** 春送种，夏送技，秋送机，冬送课 before 四季四送: as many as the name promises, each with a character of it. */
export function sharedIn(name: string, text: string): string[] | undefined {
  const own = [...name].filter(
    (character) => /[\u4e00-\u9fff]/.test(character) && !NUMERALS.includes(character),
  )
  for (const count of promised(name)) {
    if (count < 3 || SUM.test(name)) continue
    for (const shared of own) {
      const row = rowOf(text, count, (step) => step.includes(shared))
      if (row) return row
    }
  }
  return undefined
}

/** The first so many parts of a sentence in a row of which all are as they should be; `sign` is how the second begins. */
function rowOf(
  text: string,
  count: number,
  isOne: (step: string, sign: string) => boolean,
): string[] | undefined {
  for (const sentence of text.split(/[。！？：—]/)) {
    const parts = sentence.split(/[，；、]/)
    for (let first = 0; first + count <= parts.length; first++) {
      const steps = parts.slice(first, first + count)
      const sign = steps[1]![0] ?? ''
      // 乡镇干部每月下访: who does the first stands before it.
      const begin = steps[0]!.indexOf(sign)
      if (sign === '每' && begin > 0 && begin <= LONGEST_FRONT) steps[0] = steps[0]!.slice(begin)
      const isRow = steps.every(
        (step) => step.length > 2 && step.length <= LONGEST_STEP && !NO_STEP.test(step) && isOne(step, sign),
      )
      if (isRow) return within(steps)
    }
  }
  return undefined
}
const LONGEST_FRONT = 8
/** What is counted, or only some of many. */
const NO_STEP = /\d|等/

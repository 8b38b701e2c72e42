import { mayBegin } from './beginnings.ts'
import type { Characters } from './characters.ts'
import type { Program, Step } from './program.ts'

// Goes through a text as a backtracking engine does, in its order and with its results, but never twice from one
// place of the text and of the program: what failed there will fail again. So the time is bounded by the length of
// the text times that of the program, whatever they are (“Using selective memoization to defeat regular expression
// denial of service”, Davis, Servant and Lee, IEEE S&P 2021). Only where something refers to a group does a failure
// depend on the way there, and nothing is remembered. Steps are counted, so what is too slow is too slow everywhere.

/** Steps that may still be taken. */
export interface Budget {
  steps: number
}

/** What is remembered takes a byte each; a text that needs more is too slow. */
const MOST_REMEMBERED = 1 << 26

const UNKNOWN = 0
const FAILED = 1
const FITS = 2

/** What groups took: for each where it was opened, where what it took begins, and where that ends. */
type Groups = readonly (number | undefined)[]

class TooSlow extends Error {}

export class Run {
  private text = ''
  private budget: Budget = { steps: 0 }
  private memory = new Uint8Array(0)
  /** Bytes of the memory for each place of the text. */
  private readonly row: number
  private groups: Groups = []
  /** What is still to be tried: four numbers each. */
  private readonly waiting: number[] = []
  private readonly groupsWaiting: Groups[] = []
  /** The splits on the way so far, by their places in the memory, inside a lookaround. */
  private readonly way: number[] = []

  private readonly mayBegin: ((code: number) => boolean) | undefined

  constructor(private readonly program: Program) {
    this.row = program.splits * (program.depth + 1)
    this.mayBegin = mayBegin(program)
  }

  /** Everything in a text that fits, from and to; undefined where that takes more steps than there are. */
  everyFit(text: string, budget: Budget): [number, number][] | undefined {
    const size = this.program.hasReferences ? 0 : (text.length + 1) * this.row
    if (size > MOST_REMEMBERED) return undefined
    if (size > this.memory.length) this.memory = new Uint8Array(size)
    else this.memory.fill(UNKNOWN, 0, size)
    this.text = text
    this.budget = budget
    try {
      return this.fits()
    } catch (error) {
      if (!(error instanceof TooSlow)) throw error
      this.waiting.length = 0
      this.groupsWaiting.length = 0
      this.way.length = 0
      return undefined
    }
  }

  private fits(): [number, number][] {
    const { text, program } = this
    const ranges: [number, number][] = []
    for (let at = 0; at <= text.length; ) {
      const code = codeAt(text, at)
      if (this.mayBegin?.(code) === false) {
        at += lengthOf(code)
        continue
      }
      this.groups = []
      const end = this.from(program.begin, at, false)
      if (end > at) {
        ranges.push([at, end])
        // What led here did not fail.
        this.memory.fill(UNKNOWN, end * this.row, (end + 1) * this.row)
        at = end
      } else at += lengthOf(code)
    }
    return ranges
  }

  /** Where the first fit ends that begins at a place; -1 where there is none. */
  private from(begin: number, place: number, isLook: boolean): number {
    const { text, program, budget, waiting, way, memory } = this
    const { steps, depth, hasReferences } = program
    const bottom = waiting.length
    const wayHere = way.length
    let step = begin
    let at = place
    let taken = 0
    for (;;) {
      if (--budget.steps < 0) throw new TooSlow()
      const now = steps[step]!
      let isGood = true
      switch (now.does) {
        case 'take': {
          const code = now.isBack ? codeBefore(text, at) : codeAt(text, at)
          isGood = code >= 0 && (now.among ? now.among.has(code) : code === now.code)
          at += now.isBack ? -lengthOf(code) : lengthOf(code)
          taken = depth
          break
        }
        case 'split': {
          if (!hasReferences) {
            const key = at * this.row + now.number * (depth + 1) + taken
            const known = memory[key]
            if (known === FITS) return this.succeed(bottom, wayHere, at)
            isGood = known !== FAILED
            memory[key] = FAILED
            if (isLook) way.push(key)
          }
          if (isGood) {
            waiting.push(now.other, at, taken, way.length)
            if (hasReferences) this.groupsWaiting.push(this.groups)
          }
          break
        }
        case 'look': {
          const before = this.groups
          isGood = this.from(now.begin, at, true) >= 0 !== now.negate
          if (!isGood || now.negate) this.groups = before
          break
        }
        case 'round':
          taken = Math.min(taken, now.depth - 1)
          break
        case 'took':
          isGood = taken >= now.depth
          break
        case 'refer': {
          const end = this.referred(now, at)
          isGood = end >= 0
          if (isGood && end !== at) taken = depth
          at = end
          break
        }
        case 'accept':
          return this.succeed(bottom, wayHere, at)
        default:
          isGood = this.isGood(now, at)
      }
      if (isGood) step = now.next
      else {
        if (waiting.length === bottom) {
          way.length = wayHere
          return -1
        }
        way.length = waiting.pop()!
        taken = waiting.pop()!
        at = waiting.pop()!
        step = waiting.pop()!
        if (hasReferences) this.groups = this.groupsWaiting.pop()!
      }
    }
  }

  /** Ends a way that came to its end: the places on it are remembered as good ones. */
  private succeed(bottom: number, wayHere: number, at: number): number {
    for (let index = wayHere; index < this.way.length; index++) this.memory[this.way[index]!] = FITS
    this.way.length = wayHere
    if (this.program.hasReferences) this.groupsWaiting.length -= (this.waiting.length - bottom) / 4
    this.waiting.length = bottom
    return at
  }

  /** Steps that take nothing: edges of texts and words, and what groups keep. */
  private isGood(step: Step, at: number): boolean {
    const { text } = this
    switch (step.does) {
      case 'start':
        return at === 0 || (step.byLine && isLineEnd(text.charCodeAt(at - 1)))
      case 'end':
        return at === text.length || (step.byLine && isLineEnd(text.charCodeAt(at)))
      case 'word':
        return (isIn(step.word, codeBefore(text, at)) !== isIn(step.word, codeAt(text, at))) !== step.negate
      case 'open':
        this.groups = withValues(this.groups, [[3 * step.group, at]])
        return true
      case 'close':
        this.groups = withValues(this.groups, this.closed(step.group, at))
        return true
      case 'forget':
        this.groups = withValues(
          this.groups,
          step.groups.map((group) => [3 * group + 1, undefined]),
        )
        return true
      default:
        throw new Error(`no such step: ${step.does}`)
    }
  }

  private closed(group: number, at: number): [number, number][] {
    const opened = this.groups[3 * group]!
    return [
      [3 * group + 1, Math.min(opened, at)],
      [3 * group + 2, Math.max(opened, at)],
    ]
  }

  /** Where what a group took ends, once more; -1 where something else stands here. */
  private referred({ groups, isBack, anyCase }: Extract<Step, { does: 'refer' }>, at: number): number {
    const group = groups.find((each) => this.groups[3 * each + 1] !== undefined)
    if (group === undefined) return at
    const taken = this.text.slice(this.groups[3 * group + 1], this.groups[3 * group + 2])
    this.budget.steps -= taken.length
    const begin = isBack ? at - taken.length : at
    const here = this.text.slice(Math.max(0, begin), begin + taken.length)
    const isSame = here === taken || (anyCase && here.length === taken.length && isSameInAnyCase(here, taken))
    const end = isBack ? begin : begin + taken.length
    return isSame && !isInsidePair(this.text, end) ? end : -1
  }
}

function withValues(groups: Groups, values: [number, number | undefined][]): Groups {
  const made = [...groups]
  for (const [index, value] of values) made[index] = value
  return made
}

const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? -1

function codeBefore(text: string, at: number): number {
  if (at === 0) return -1
  const code = text.charCodeAt(at - 1)
  const isLow = code >= 0xdc00 && code <= 0xdfff
  const whole = isLow && at > 1 ? text.codePointAt(at - 2)! : 0
  return whole > 0xffff ? whole : code
}

const isInsidePair = (text: string, at: number): boolean => at > 0 && codeAt(text, at - 1) > 0xffff

const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1)

const isLineEnd = (code: number) => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029
const isIn = (characters: Characters, code: number): boolean => code >= 0 && characters.has(code)

const SYNTAX = /[\\^$.*+?()[\]{}|/-]/g
const isSameInAnyCase = (one: string, other: string): boolean =>
  new RegExp(`^${one.replace(SYNTAX, '\\$&')}$`, 'iu').test(other)

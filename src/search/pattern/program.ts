import type { AST } from '@eslint-community/regexpp'
import { Characters } from './characters.ts'
import { hasReferences } from './read-pattern.ts'

// A regular expression as steps that `run.ts` takes. Every step names the next, so the tree is gone through from
// its end, or inside a lookbehind, which is gone through backwards, from its beginning.

export type Step =
  /** Takes a character: this one, or one of these. */
  | { does: 'take'; next: number; isBack: boolean; code: number; among: Characters | undefined }
  /** Tries what is next, and then the other. `number` counts the splits. */
  | { does: 'split'; next: number; other: number; number: number }
  | { does: 'start' | 'end'; next: number; byLine: boolean }
  | { does: 'word'; next: number; negate: boolean; word: Characters }
  | { does: 'look'; next: number; begin: number; negate: boolean }
  /** Where a round of a repetition begins that may take nothing, and where it is given up if it took nothing. */
  | { does: 'round' | 'took'; next: number; depth: number }
  | { does: 'open' | 'close'; next: number; group: number; isBack: boolean }
  /** Forgets what groups took in the round before. */
  | { does: 'forget'; next: number; groups: number[] }
  | { does: 'refer'; next: number; groups: number[]; isBack: boolean; anyCase: boolean }
  | { does: 'accept'; next: number }

export interface Program {
  steps: Step[]
  begin: number
  /** How many splits there are, and how deep repetitions stand in one another whose rounds may take nothing. */
  splits: number
  depth: number
  /** Groups whose texts are kept because something refers to them. */
  groups: number
  hasReferences: boolean
}

/** More steps than this no expression needs that a person writes: {9999} counts as so many copies. */
const MOST_STEPS = 20_000

/** An expression of too many steps. */
export class TooLarge extends Error {}

/** What holds for a part of the expression. */
interface Setting {
  isBack: boolean
  depth: number
  flags: string
}

export function programOf(pattern: AST.Pattern): Program {
  const maker = new Maker(pattern)
  const accept = maker.add({ does: 'accept', next: 0 })
  const begin = maker.choice(pattern.alternatives, accept, { isBack: false, depth: 0, flags: 'u' })
  const { steps, splits, depth, groups, keepsGroups } = maker
  return { steps, begin, splits, depth, groups: groups.length, hasReferences: keepsGroups }
}

class Maker {
  readonly steps: Step[] = []
  readonly keepsGroups: boolean
  readonly groups: AST.CapturingGroup[] = []
  splits = 0
  depth = 0
  private readonly classes = new Map<string, Characters>()

  constructor(pattern: AST.Pattern) {
    this.keepsGroups = hasReferences(pattern)
    if (this.keepsGroups) this.groups = groupsIn(pattern)
  }

  add(step: Step): number {
    if (this.steps.length >= MOST_STEPS) throw new TooLarge()
    return this.steps.push(step) - 1
  }

  private split(next: number, other: number): number {
    return this.add({ does: 'split', next, other, number: this.splits++ })
  }

  choice(alternatives: AST.Alternative[], next: number, setting: Setting): number {
    const begins = alternatives.map(({ elements }) => this.sequence(elements, next, setting))
    return begins.reduceRight((other, begin) => this.split(begin, other))
  }

  private sequence(elements: AST.Element[], next: number, setting: Setting): number {
    const inOrder = setting.isBack ? elements : elements.toReversed()
    return inOrder.reduce((then, element) => this.element(element, then, setting), next)
  }

  private element(element: AST.Element, next: number, setting: Setting): number {
    switch (element.type) {
      case 'Group':
        return this.choice(element.alternatives, next, withModifiers(setting, element.modifiers))
      case 'CapturingGroup':
        return this.group(element, next, setting)
      case 'Quantifier':
        return this.quantifier(element, next, setting)
      case 'Assertion':
        return this.assertion(element, next, setting)
      case 'Backreference': {
        const groups = [element.resolved].flat().map((group) => this.groups.indexOf(group))
        const { isBack, flags } = setting
        return this.add({ does: 'refer', next, groups, isBack, anyCase: flags.includes('i') })
      }
      case 'Character':
        return this.character(element, next, setting)
      default:
        return this.take(next, setting, 0, this.among(element.raw, setting))
    }
  }

  private take(next: number, { isBack }: Setting, code: number, among: Characters | undefined): number {
    return this.add({ does: 'take', next, isBack, code, among })
  }

  private character({ value, raw }: AST.Character, next: number, setting: Setting): number {
    return this.take(next, setting, value, setting.flags.includes('i') ? this.among(raw, setting) : undefined)
  }

  private among(source: string, { flags }: Setting): Characters {
    const key = `${flags}/${source}`
    const known = this.classes.get(key) ?? new Characters(source, flags)
    this.classes.set(key, known)
    return known
  }

  private group(group: AST.CapturingGroup, next: number, setting: Setting): number {
    if (!this.keepsGroups) return this.choice(group.alternatives, next, setting)
    const number = this.groups.indexOf(group)
    const { isBack } = setting
    const close = this.add({ does: 'close', next, group: number, isBack })
    const inside = this.choice(group.alternatives, close, setting)
    return this.add({ does: 'open', next: inside, group: number, isBack })
  }

  private assertion(assertion: AST.Assertion, next: number, setting: Setting): number {
    if (assertion.kind === 'word')
      return this.add({ does: 'word', next, negate: assertion.negate, word: this.among('\\w', setting) })
    if (!('alternatives' in assertion))
      return this.add({ does: assertion.kind, next, byLine: setting.flags.includes('m') })
    const accept = this.add({ does: 'accept', next: 0 })
    const inside = { ...setting, isBack: assertion.kind === 'lookbehind' }
    const begin = this.choice(assertion.alternatives, accept, inside)
    return this.add({ does: 'look', next, begin, negate: assertion.negate })
  }

  private quantifier(quantifier: AST.Quantifier, next: number, setting: Setting): number {
    const { min, max } = quantifier
    let then = max === Number.POSITIVE_INFINITY ? this.endless(quantifier, next, setting) : next
    if (max !== Number.POSITIVE_INFINITY)
      for (let round = min; round < max; round++) then = this.optional(quantifier, then, next, setting)
    for (let round = 0; round < min; round++) {
      const before = then
      then = this.round(quantifier, then, setting)
      // Nothing to do is nothing to do a million times.
      if (then === before) break
    }
    return then
  }

  private endless(quantifier: AST.Quantifier, next: number, setting: Setting): number {
    const loop = this.split(next, next)
    const round = this.optionalRound(quantifier, loop, setting)
    Object.assign(this.steps[loop]!, quantifier.greedy ? { next: round } : { other: round })
    return loop
  }

  private optional(quantifier: AST.Quantifier, then: number, next: number, setting: Setting): number {
    const round = this.optionalRound(quantifier, then, setting)
    return quantifier.greedy ? this.split(round, next) : this.split(next, round)
  }

  /** One that need not be is given up where it takes nothing. */
  private optionalRound(quantifier: AST.Quantifier, next: number, setting: Setting): number {
    if (!canBeEmpty(quantifier.element)) return this.round(quantifier, next, setting)
    const depth = setting.depth + 1
    this.depth = Math.max(this.depth, depth)
    const took = this.add({ does: 'took', next, depth })
    return this.add({ does: 'round', next: this.round(quantifier, took, { ...setting, depth }), depth })
  }

  private round({ element }: AST.Quantifier, next: number, setting: Setting): number {
    const inside = this.element(element, next, setting)
    const groups = groupsIn(element).map((group) => this.groups.indexOf(group))
    return this.keepsGroups && groups.length > 0 ? this.add({ does: 'forget', next: inside, groups }) : inside
  }
}

const LETTERS = { ignoreCase: 'i', multiline: 'm', dotAll: 's' } as const
const lettersOf = (flags: AST.ModifierFlags | null) =>
  (['ignoreCase', 'multiline', 'dotAll'] as const)
    .filter((flag) => flags?.[flag])
    .map((flag) => LETTERS[flag])

function withModifiers(setting: Setting, modifiers: AST.Modifiers | null): Setting {
  if (!modifiers) return setting
  const without = lettersOf(modifiers.remove)
  const kept = [...setting.flags].filter((flag) => !without.some((letter) => letter === flag))
  return { ...setting, flags: [...new Set([...kept, ...lettersOf(modifiers.add)])].join('') }
}

function groupsIn(node: AST.Node): AST.CapturingGroup[] {
  if (node.type === 'Quantifier') return groupsIn(node.element)
  if (!('alternatives' in node)) return []
  const inside = node.alternatives.flatMap(({ elements }) => elements.flatMap(groupsIn))
  return node.type === 'CapturingGroup' ? [node, ...inside] : inside
}

function canBeEmpty(element: AST.Element): boolean {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => elements.every(canBeEmpty))
    case 'Quantifier':
      return element.min === 0 || canBeEmpty(element.element)
    case 'Assertion':
    case 'Backreference':
      return true
    default:
      return false
  }
}

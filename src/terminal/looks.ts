import { lookOf, RESET_LOOK } from './sequences.ts'

// How a cell looks and where it leads, as a number: frames compare cells by it, and it stands for the parameters that
// make the look from the plain one, and an address.

/** On and off of the attributes that a frame may use, by their parameters. */
const ATTRIBUTES: [on: string, off: string][] = [
  ['1', '22'],
  ['2', '22'],
  ['3', '23'],
  ['4', '24'],
  ['7', '27'],
  ['9', '29'],
]
export const PLAIN = 0

/** Parameters by look, the attributes first, then foreground and background; and addresses by look. */
const looks: { parameters: string; address: string }[] = [{ parameters: '', address: '' }]
const numbers = new Map([[' ', PLAIN]])
const steps = new Map<string, number>()

export const parametersOf = (look: number): string => looks[look]!.parameters
export const addressOf = (look: number): string => looks[look]!.address

function numberOf(parameters: string, address: string): number {
  const key = `${parameters} ${address}`
  const known = numbers.get(key)
  if (known !== undefined) return known
  const number = looks.push({ parameters, address }) - 1
  numbers.set(key, number)
  return number
}

/** The look after a sequence that changes it, given by its parameters. */
export function afterSequence(look: number, parameters: string): number {
  const step = `${look} ${parameters}`
  const known = steps.get(step)
  if (known !== undefined) return known
  const own = new Set(splitParameters(parametersOf(look)))
  for (const part of splitParameters(parameters)) change(own, part)
  const number = numberOf([...own].sort().join(';'), addressOf(look))
  steps.set(step, number)
  return number
}

/** The look after the beginning of a link, or its end, which has no address. */
export const afterLink = (look: number, address: string): number => numberOf(parametersOf(look), address)

/** What is to be sent to go from one look to another: only what is new, where nothing has to end. */
export function stepBetween(was: string, is: string): string {
  const key = `${was} ${is}`
  const known = sent.get(key)
  if (known !== undefined) return known
  const [before, after] = [splitParameters(was), splitParameters(is)]
  const goesOn = (part: string) =>
    after.includes(part) ||
    (isForeground(part) && after.some(isForeground)) ||
    (isBackground(part) && after.some(isBackground))
  const parts = before.every(goesOn) ? after.filter((part) => !before.includes(part)) : ['0', ...after]
  const step = is === '' ? RESET_LOOK : lookOf(parts.join(';'))
  sent.set(key, step)
  return step
}

const sent = new Map<string, string>()

/** The same look without reversal. */
export const notReversed = (look: number): number => afterSequence(look, '27')

/** Parameters one by one, those of a colour together. */
const splitParameters = (parameters: string): string[] =>
  parameters.match(/[34]8;5;\d+|[34]8;2;\d+;\d+;\d+|\d+/g) ?? (parameters === '' ? [] : ['0'])

const isForeground = (part: string) => /^(?:3[0-8]|9[0-7])(?:;|$)/.test(part)
const isBackground = (part: string) => /^(?:4[0-8]|10[0-7])(?:;|$)/.test(part)

function change(own: Set<string>, part: string): void {
  const drop = (isOf: (known: string) => boolean) => {
    for (const known of [...own]) if (isOf(known)) own.delete(known)
  }
  if (part === '0') own.clear()
  else if (part === '39' || isForeground(part)) drop(isForeground)
  else if (part === '49' || isBackground(part)) drop(isBackground)
  for (const [on, off] of ATTRIBUTES) if (part === off) own.delete(on)
  const isOn = ATTRIBUTES.some(([on]) => part === on) || isForeground(part) || isBackground(part)
  if (isOn) own.add(part)
}

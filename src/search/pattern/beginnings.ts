import type { Program, Step } from './program.ts'

type Take = Extract<Step, { does: 'take' }>

/**
 * Tells the characters that a fit may begin with: at most places of a text none begins, and one look says so.
 * Undefined where a fit may begin with anything.
 */
export function mayBegin(program: Program): ((code: number) => boolean) | undefined {
  const takes = firstTakes(program)
  if (!takes) return undefined
  const fits = (code: number) =>
    takes.some(({ code: own, among }) => (among ? among.has(code) : code === own))
  /** What is known already of the code points below 0x10000: 1 for one that may begin, 2 for one that may not. */
  const known = new Uint8Array(0x10000)
  return (code) => {
    if (code > 0xffff) return fits(code)
    if (known[code] === UNKNOWN) known[code] = fits(code) ? 1 : 2
    return known[code] === 1
  }
}

const UNKNOWN = 0

/** The steps that may take the first character; undefined where none need be taken. */
function firstTakes({ steps, begin }: Program): Take[] | undefined {
  const takes: Take[] = []
  const seen = new Set<number>()
  const ahead = [begin]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const step = steps[at]!
    if (step.does === 'accept' || step.does === 'refer') return undefined
    if (step.does === 'take') takes.push(step)
    else ahead.push(step.next)
    if (step.does === 'split') ahead.push(step.other)
  }
  return takes
}

import type { PrintLine } from '../print/print-line.ts'
import { endKind } from './lines/line-facts.ts'

/** A shorter line may stand twice on a page by chance: a set phrase, a list of names. */
const LEAST = 30
const SENTENCE = 7

/**
 * Lines of whole paragraphs that stand on the page twice, as a column end does that recognition caught a second time:
 * the copy that the line before it leads up to is kept, the others are returned.
 */
export function repeatedLines(lines: PrintLine[]): Set<PrintLine> {
  const byEnd = new Map<string, number[]>()
  lines.forEach(({ read }, index) => {
    if (read.length < LEAST) return
    const end = read.slice(-LEAST)
    const same = byEnd.get(end)
    if (same) same.push(index)
    else byEnd.set(end, [index])
  })
  const repeated = new Set<PrintLine>()
  for (const same of byEnd.values()) {
    if (same.length < 2) continue
    const longest = same.reduce((a, b) => (lines[b]!.read.length > lines[a]!.read.length ? b : a))
    const copies = same.filter((index) => lines[longest]!.read.endsWith(lines[index]!.read))
    const wholes = copies.filter((index) => lines[index]!.read.length === lines[longest]!.read.length)
    const isLedUpTo = (index: number) => index > 0 && endKind(lines[index - 1]!.read) < SENTENCE
    const kept = wholes.find(isLedUpTo) ?? wholes[0]!
    for (const index of copies) if (index !== kept) repeated.add(lines[index]!)
  }
  return repeated
}

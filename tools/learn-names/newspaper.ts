import { readFileSync } from 'node:fs'
import { KINDS, type NameKind } from '../../src/entities/tagger/tags.ts'
import { OFFICES } from '../../src/text/offices.ts'
import { Lots } from './lots.ts'
import { MadeNames } from './made-names.ts'

/** A text and where which names stand in it. */
export interface MarkedText {
  text: string
  marks: [at: number, end: number, kind: number][]
}

const SEED = 987654321

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** What fills the holes that are no names, by their letters. */
function fillersOf(file: string): Record<string, string[]> {
  const fillers: Record<string, string[]> = {}
  let current: string[] = []
  for (const line of linesOf(file)) {
    if (/^[A-Z]$/.test(line)) {
      current = []
      fillers[line] = current
    } else current.push(line)
  }
  return fillers
}

/** Sentences as newspapers write them, with names drawn by lot: Universal NER has hardly any. */
export function newspaper(texts: number): MarkedText[] {
  const lots = new Lots(SEED)
  const names = new MadeNames(lots)
  const sentences = linesOf('./sentences.txt')
  const fillers = fillersOf('./sayings.txt')
  const holes: Record<string, () => [NameKind | undefined, string[]]> = {
    P: () => ['person', [names.person()]],
    F: () => ['person', [names.personAbroad()]],
    J: () => ['person', [names.personInJapan()]],
    L: () => ['place', names.places()],
    C: () => ['place', [names.country()]],
    G: () => ['org', [names.body()]],
    T: () => [undefined, [lots.one(OFFICES)]],
    D: () => [undefined, [names.day()]],
    N: () => [undefined, [String(1 + lots.below(90))]],
    Q: () => [undefined, [lots.one(fillers.Q!)]],
    W: () => [undefined, [lots.chance(0.6) ? names.thing() : lots.one(fillers.W!)]],
    V: () => [undefined, [lots.chance(0.4) ? doing() : lots.one(fillers.V!)]],
  }
  const doing = () =>
    (lots.chance(0.2) ? names.clipped() : '') + names.doing() + (lots.chance(0.5) ? '了' : '') + names.thing()
  const filled = (sentence: string): MarkedText => {
    const made: MarkedText = { text: '', marks: [] }
    for (const part of sentence.split(/(\{[A-Z]\}|\[[^\]]+\])/)) {
      const letter = /^\{([A-Z])\}$/.exec(part)?.[1]
      const [kind, words]: [NameKind | undefined, string[]] =
        letter !== undefined
          ? holes[letter]!()
          : part.startsWith('[')
            ? ['org', [part.slice(1, -1)]]
            : [undefined, [part]]
      for (const word of words) {
        if (kind) made.marks.push([made.text.length, made.text.length + word.length, KINDS.indexOf(kind)])
        made.text += word
      }
    }
    return made
  }
  return Array.from({ length: texts }, () => filled(lots.one(sentences)))
}

import { fold } from '../../text/fold.ts'
import { isHan } from '../../text/han.ts'
import { UNKNOWN } from '../../text/segment/segment.ts'
import { entryAt, levelOfEntry, ROOT, step, WordClass } from '../../text/segment/words.ts'
import type { Statement } from './statements.ts'

/** So many words may tell what a sentence is about, some of which the archive lacks. */
const MOST = 8
/** How somebody came to know it, not what. */
const OF_TELLING = new Set('记者 采访 得知 获悉 据悉 了解 了解到 介绍 据介绍 告诉 表示 报道'.split(' '))
/** Words as frequent as this tell nothing: each step is a factor of four. */
const TOO_FREQUENT = 7
const TELLING = new Set<number>([
  ...[WordClass.noun, WordClass.verb, WordClass.verbNoun, WordClass.organisation, WordClass.place],
  ...[WordClass.phrase, WordClass.adjective],
])

/** The words that tell most of what a sentence is about, the rarest first. */
export function anchorsOf(statement: Statement): string[] {
  const { text, at, end, starts, names, quoted } = statement
  const rated = new Map<string, number>()
  const rate = (word: string, frequency: number) =>
    rated.set(word, Math.min(frequency, rated.get(word) ?? TOO_FREQUENT))
  for (const { kind, name, at: from, end: to } of names)
    if (kind !== 'place') rate(name.length > 8 ? text.slice(from, to).slice(0, 8) : text.slice(from, to), -1)
  for (const { text: inner } of quoted) if (inner.length <= 8) rate(inner, -1)
  for (let begin = at; begin < end; ) {
    let over = begin + 1
    while (over < end && starts[over] === 0) over++
    // Characters that no word of the dictionary covers are names more often than not.
    if (starts[begin] === UNKNOWN) while (over < end && starts[over] === UNKNOWN) over++
    const word = text.slice(begin, over)
    if (word.length > 1 && isHan(word.charCodeAt(0)) && !OF_TELLING.has(word))
      if (starts[begin] === UNKNOWN) rate(word, 0)
      else if (TELLING.has(starts[begin]!)) rate(word, frequencyOf(word))
    begin = over
  }
  return [...rated]
    .filter(([word, frequency]) => frequency < TOO_FREQUENT && fold(word).length > 1)
    .sort((a, b) => a[1] - b[1])
    .slice(0, MOST)
    .map(([word]) => word)
}

function frequencyOf(word: string): number {
  let state = ROOT
  for (let at = 0; at < word.length; at++) state = step(state, word.charCodeAt(at))
  const entry = entryAt(state)
  return entry === undefined ? 0 : levelOfEntry(entry)
}

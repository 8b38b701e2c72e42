import { isHan } from '../../text/han.ts'

/** The pairs of neighbouring Han characters in a text, without repetition. */
export function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>()
  let before = ''
  for (const character of text) {
    const own = isHan(character.codePointAt(0)!) ? character : ''
    if (own && before) pairs.add(before + own)
    if (own || /[^\s“”‘’《》『』「」·、]/.test(character)) before = own
  }
  return pairs
}

/** What words are worth on a page: a pair of characters that few of its texts share tells more than a common one. */
export class Vocabulary {
  private worth = new Map<string, number>()
  private readonly rarest: number

  constructor(texts: string[]) {
    const counts = new Map<string, number>()
    for (const text of texts) for (const pair of pairsIn(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    this.rarest = Math.log(1 + texts.length)
    for (const [pair, count] of counts) this.worth.set(pair, Math.log(1 + texts.length / count))
  }

  private worthOf(pair: string): number {
    return this.worth.get(pair) ?? this.rarest
  }

  /** How much of what `text` says is said in `other`, too: 0 nothing, 1 all of it. */
  shared(text: Set<string>, other: Set<string>): number {
    let all = 0
    let common = 0
    for (const pair of text) {
      const worth = this.worthOf(pair)
      all += worth
      if (other.has(pair)) common += worth
    }
    return all === 0 ? 0 : common / all
  }
}

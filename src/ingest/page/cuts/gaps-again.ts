import { LEAD } from '../../print/signs.ts'
import { limit } from '../limit.ts'
import { perMille, Window } from '../words/cohesion.ts'
import { addTopic, nearness, TOPIC_ROW } from '../words/topics.ts'
import { GAP_FEATURES } from './gap-features.ts'
import { displaysAt, type Gaps } from './gaps.ts'
import type { PageWords } from './page-words.ts'
import { bannersOf, PULL_FACTS, pull, toldBy } from './pull.ts'

// Whole stretches instead of single places: once it is known roughly where articles part, a place is judged again by
// what the stretches on its two sides are.

const AROUND = [-3, -2, -1, 0, 1, 2, 3]
const STRETCH_FACTS = 16
export const GAP_AGAIN = GAP_FEATURES + AROUND.length + STRETCH_FACTS + 2 * PULL_FACTS

/** What one side of a place says and is about, as paragraphs come and go. */
function sideOf({ paragraphs }: Gaps, words: PageWords, texts: Uint32Array[]) {
  const window = new Window(words.worth)
  const topic = new Int32Array(TOPIC_ROW)
  return {
    window,
    topic,
    add(at: number): void {
      window.add(texts[at])
      addTopic(topic, words.topic(paragraphs[at]!), 1)
    },
    remove(at: number): void {
      window.remove(texts[at])
      addTopic(topic, words.topic(paragraphs[at]!), -1)
    },
  }
}

/** The rows of all gaps, each with what the first look said around it and what stands on its sides. */
export function gapRowsAgain(gaps: Gaps, words: PageWords, rows: Int32Array, cuts: Int32Array): Int32Array {
  const { paragraphs } = gaps
  const count = cuts.length
  const made = new Int32Array(count * GAP_AGAIN)
  const texts = paragraphs.map(words.of)
  const isCut = (gap: number) => gap < 0 || gap >= count || cuts[gap]! > 0
  const shows = gaps.between.map((_, at) => displaysAt(gaps, at).length)
  const leads = paragraphs.map(({ read }) => (LEAD.test(read) ? 1 : 0))
  const banners = bannersOf(gaps, words)
  /** Those that stand in one gap stand together. */
  const bannersAt = (at: number) => ({
    from: banners.findIndex(({ gap }) => gap === at),
    to: banners.findLastIndex(({ gap }) => gap === at) + 1,
  })
  const left = sideOf(gaps, words, texts)
  const right = sideOf(gaps, words, texts)
  let [leftFrom, rightTo] = [0, 0]
  for (let gap = 0; gap < count; gap++) {
    // What is left of it, back to the cut before; what is right of it, on to the cut behind.
    if (isCut(gap - 1)) while (leftFrom < gap) left.remove(leftFrom++)
    left.add(gap)
    if (rightTo <= gap) rightTo = gap + 1
    else right.remove(gap)
    if (rightTo === gap + 1) {
      right.add(rightTo++)
      while (rightTo <= count && !isCut(rightTo - 1)) right.add(rightTo++)
    }
    const at = gap * GAP_AGAIN
    made.set(rows.subarray(gap * GAP_FEATURES, (gap + 1) * GAP_FEATURES), at)
    let place = at + GAP_FEATURES
    for (const step of AROUND) made[place++] = limit(cuts[gap + step] ?? 2000, 3000)
    let [common, leftLength, rightLength, led, shown] = [0, 0, 0, 0, 0]
    for (let other = leftFrom; other <= gap; other++) {
      common += right.window.shared(texts[other]!)
      leftLength += paragraphs[other]!.read.length
      if (other > leftFrom) shown += shows[other]!
    }
    for (let other = gap + 1; other < rightTo; other++) {
      rightLength += paragraphs[other]!.read.length
      led += leads[other]!
    }
    const lines = displaysAt(gaps, gap + 1)
    const head = words.ofAll(lines)
    const sum = words.sum(head)
    const [toldLeft, toldRight] = [toldBy(banners, left.window), toldBy(banners, right.window)]
    const facts = [
      perMille(common, Math.min(left.window.worth, right.window.worth)),
      perMille(common, left.window.worth + right.window.worth),
      Math.min(3000, leftLength),
      Math.min(3000, rightLength),
      Math.min(30, gap + 1 - leftFrom),
      Math.min(30, rightTo - gap - 1),
      led,
      shown,
      leads[leftFrom]!,
      shows[leftFrom]!,
      shows[Math.min(rightTo, paragraphs.length)]!,
      sum ? perMille(left.window.shared(head), sum) : -1,
      sum ? perMille(right.window.shared(head), sum) : -1,
      paragraphs[leftFrom]!.resumes ? 1 : 0,
      perMille(right.window.shared(texts[gap]!), words.sum(texts[gap]!)),
      nearness(left.topic, right.topic),
      ...pull(toldLeft, toldRight),
      ...pull(toldLeft, toldRight, bannersAt(gap + 1)),
    ]
    for (const fact of facts) made[place++] = fact
  }
  return made
}

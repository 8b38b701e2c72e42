import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Find } from '../../src/entities/find.ts'
import { namesByRule } from '../../src/entities/names-by-rule.ts'
import { piecesOf } from '../../src/entities/piece.ts'
import { type Candidate, candidatesIn } from '../../src/entities/tagger/candidates.ts'
import { type Reliability, SOURCES } from '../../src/entities/tagger/reliability.ts'
import { sentenceEnds } from '../../src/entities/tagger/sentences.ts'
import { asSpan, featuresFor } from '../../src/entities/tagger/tagger.ts'
import { KINDS, tagAt } from '../../src/entities/tagger/tags.ts'
import { FEATURES } from '../../src/entities/tagger/templates.ts'
import { packWeights, type Weights } from '../../src/entities/tagger/weights.ts'
import { anArticle } from '../../test/an-article.ts'
import { limitsOf } from './limits.ts'
import { type MarkedText, newspaper } from './newspaper.ts'
import { type Lesson, Perceptron } from './perceptron.ts'
import { readMarked } from './uner.ts'

// Learns what src/entities/tagger decides by, from the marked sentences of Universal NER and sentences of a newspaper's
// kind that are made here. The same files give the same weights.
//   node tools/run.mjs tools/learn-names/learn.ts FOLDER     FOLDER holds the files of UNER_Chinese-GSDSIMP

const MADE = 4500
const FOLDS = 5

interface Prepared extends MarkedText {
  piece: ReturnType<typeof piecesOf>[number]
  finds: Find[]
}

function prepare({ text, marks }: MarkedText): Prepared {
  const article = anArticle({ headline: '', body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] })
  const pieces = piecesOf(article)
  const { people, places, organisations } = namesByRule(pieces, null)
  const finds = [...people, ...places, ...organisations].filter(({ block }) => block === 0)
  return { text, marks, piece: pieces[0]!, finds }
}

/**
 * Countries and divisions are places wherever they stand, and a place with its organ is a body: Universal NER marks them
 * only now and then.
 */
function evenly(prepared: Prepared): Prepared {
  const { finds } = prepared
  let { marks } = prepared
  for (const { kind, at, length, isCertain } of finds) {
    if (kind !== 'org' || !isCertain) continue
    const overlapping = marks.filter(([from, to]) => from < at + length && at < to)
    if (!overlapping.every(([from, to, own]) => own === PLACE && at <= from && to <= at + length)) continue
    marks = [...marks.filter((mark) => !overlapping.includes(mark)), [at, at + length, BODY]]
  }
  for (const { kind, at, length, isCertain } of finds) {
    if (kind !== 'place' || !isCertain) continue
    if (!marks.some(([from, to]) => from < at + length && at < to))
      marks = [...marks, [at, at + length, PLACE]]
  }
  return { ...prepared, marks }
}
const [PLACE, BODY] = [KINDS.indexOf('place'), KINDS.indexOf('org')]

/** What is to be learned of a text, a lesson a sentence. */
function lessonsOf({ piece: { text, starts }, marks, finds }: Prepared): Lesson[] {
  const lessons: Lesson[] = []
  let begin = 0
  for (const end of sentenceEnds(text)) {
    const inside = finds.filter(({ at, length }) => at >= begin && at + length <= end)
    const own = inside.map((find) => asSpan(find, begin))
    const sentence = { text: text.slice(begin, end), starts: starts.subarray(begin, end) }
    const all = featuresFor(sentence, own)
    const features = all.features.slice(0, (end - begin) * FEATURES)
    const active = all.active.slice(0, end - begin)
    const tags = new Uint8Array(end - begin)
    for (const [from, to, kind] of marks) {
      if (from < begin || to > end || active.subarray(from - begin, to - begin).includes(0)) continue
      for (let at = from; at < to; at++) tags[at - begin] = tagAt(kind, to - from, at - from)
    }
    lessons.push({ features, active, tags })
    begin = end
  }
  return lessons
}

interface Judged extends Pick<Candidate, 'kind' | 'source' | 'margin'> {
  isRight: boolean
}

const judge = ({ piece, finds, marks }: Prepared, weights: Weights): Judged[] =>
  candidatesIn(piece, finds, weights).map(({ kind, source, margin, at, length }) => ({
    ...{ kind, source, margin },
    isRight: marks.some((mark) => mark[0] === at && mark[1] === at + length && mark[2] === kind),
  }))

const started = Date.now()
const folder = process.argv[2]!
const files = ['train', 'dev'].map((part) => join(folder, `zh_gsdsimp-ud-${part}.iob2`))
const marked = files.flatMap(readMarked).map(prepare).map(evenly)
const made = newspaper(MADE).map(prepare)
const markedLessons = marked.map(lessonsOf)
const madeLessons = made.map(lessonsOf)
console.error(`${marked.length} marked, ${made.length} made, ${Date.now() - started} ms`)

const judged: Judged[] = []
const chosen = <T>(all: T[], isWanted: (index: number) => boolean) =>
  all.filter((_, index) => isWanted(index))
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = (index: number) => index % FOLDS === fold
  const lessons = [markedLessons, madeLessons].flatMap((all) => chosen(all, (index) => !isOut(index)).flat())
  const weights = new Perceptron().learn(lessons).weights()
  // What is made here is easier than what is written: it would flatter.
  for (const text of chosen(marked, isOut)) judged.push(...judge(text, weights))
  console.error(`fold ${fold}, ${Date.now() - started} ms`)
}
const table = Object.fromEntries(
  KINDS.map((name, kind) => [
    name,
    Object.fromEntries(
      SOURCES.map((source) => [
        source,
        limitsOf(judged.filter((each) => each.kind === kind && each.source === source)),
      ]),
    ),
  ]),
) as unknown as Reliability
const weights = new Perceptron().learn([...markedLessons, ...madeLessons].flat()).weights()
const target = (name: string) => new URL(`../../src/entities/tagger/${name}`, import.meta.url)
writeFileSync(target('names-weights.bin'), packWeights(weights))
writeFileSync(target('reliability.json'), `${JSON.stringify(table)}\n`)
console.error(`${Date.now() - started} ms`)

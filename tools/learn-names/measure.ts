import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { entitiesOf } from '../../src/entities/resolve.ts'
import { KINDS } from '../../src/entities/tagger/tags.ts'
import { anArticle } from '../../test/an-article.ts'
import { readMarked } from './uner.ts'

// How many of the names of marked sentences are found, strictly, beside the tagger of jieba, and how often names are
// right that were given a chance.
//   node tools/run.mjs tools/learn-names/measure.ts FILE …      in the form of Universal NER

type Name = [at: number, end: number, kind: number]

const TAGS: Record<string, number> = { nr: 0, nrt: 0, nrfg: 0, ns: 1, nt: 2 }
const jieba = Jieba.withDict(dict)

function namesByJieba(text: string): Name[] {
  let at = 0
  return jieba.tag(text).flatMap(({ word, tag }): Name[] => {
    at += word.length
    const kind = TAGS[tag]
    return kind === undefined ? [] : [[at - word.length, at, kind]]
  })
}

const chances: { chance: number; isRight: boolean }[] = []

function namesByUs(text: string, marks: Name[]): Name[] {
  const article = anArticle({ headline: '', body: [{ type: 'p', text, lines: [[1, 1]], origin: [] }] })
  const characters = [...text]
  const unit = (point: number) => characters.slice(0, point).join('').length
  return entitiesOf(article).flatMap(({ kind, mentions, probability = 1 }) => {
    const index = KINDS.indexOf(kind as (typeof KINDS)[number])
    if (index < 0) return []
    return mentions.map(({ start, end }): Name => {
      const name: Name = [unit(start), unit(end), index]
      chances.push({ chance: probability, isRight: marks.some((mark) => String(mark) === String(name)) })
      return name
    })
  })
}

const texts = process.argv.slice(2).flatMap(readMarked)
for (const [who, find] of [
  ['lbx-tui', namesByUs],
  ['jieba', namesByJieba],
] as const) {
  const sums = KINDS.map(() => ({ right: 0, found: 0, marked: 0 }))
  for (const { text, marks } of texts) {
    const right = new Set(marks.map(String))
    for (const mark of marks) sums[mark[2]]!.marked++
    for (const name of find(text, marks)) {
      sums[name[2]]!.found++
      if (right.has(String(name))) sums[name[2]]!.right++
    }
  }
  for (const [kind, { right, found, marked }] of sums.entries()) {
    const [precision, recall, f] = [right / found, right / marked, (2 * right) / (found + marked)]
    console.log(
      `| ${who} | ${KINDS[kind]} | ${precision.toFixed(2)} | ${recall.toFixed(2)} | ${f.toFixed(2)} |`,
    )
  }
}
for (const from of [0.5, 0.6, 0.7, 0.8, 0.9]) {
  const own = chances.filter(({ chance }) => chance >= from && chance < from + 0.1)
  const mean = own.reduce((sum, { chance }) => sum + chance, 0) / own.length
  const right = own.filter(({ isRight }) => isRight).length / own.length
  console.log(
    `| ${from}–${(from + 0.1).toFixed(1)} | ${own.length} | ${mean.toFixed(2)} | ${right.toFixed(2)} |`,
  )
}

import { UNIT } from '../../learned/trees.ts'
import type { Heading } from './headings.ts'

// Of all headings that a page may have those that are right together: no line in two of them, none of an article
// with two. What is made as great as can be is the number of articles that are expected to have the right headline.

/** The chance that a score stands for, by roots and fractions, which every machine rounds alike. */
function chanceOf(score: number): number {
  const logits = score / UNIT
  return 0.5 * (1 + logits / Math.sqrt(4 + logits * logits))
}

/** A heading that is likelier than that its article has none, and by how much. */
interface Choice extends Heading {
  worth: number
}

/** Rounds of exchange: most pages need two. */
const ROUNDS = 8

/** Choices that are taken, each known by its lines and its article. */
class Taken {
  private readonly ofLine = new Map<number, Choice>()
  private readonly ofArticle = new Map<number, Choice>()

  rivals({ lines, article }: Choice): Choice[] {
    const held = [this.ofArticle.get(article), ...lines.map((line) => this.ofLine.get(line))]
    return [...new Set(held.filter((choice) => choice !== undefined))]
  }

  add(choice: Choice): void {
    for (const line of choice.lines) this.ofLine.set(line, choice)
    this.ofArticle.set(choice.article, choice)
  }

  remove(choice: Choice): void {
    for (const line of choice.lines) this.ofLine.delete(line)
    this.ofArticle.delete(choice.article)
  }

  articleOf = (line: number) => this.ofLine.get(line)?.article ?? -1
}

/**
 * The article of each display line, -1 for none; `bare` is what speaks for each article having no headline, `scores`
 * what speaks for each heading.
 */
export function chosen(
  headings: Heading[],
  scores: ArrayLike<number>,
  bare: ArrayLike<number>,
  lines: number,
): Int32Array {
  const choices = headings
    .map(
      (heading, at): Choice => ({
        ...heading,
        worth: chanceOf(scores[at]!) - chanceOf(bare[heading.article]!),
      }),
    )
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
  const taken = new Taken()
  for (const choice of choices) if (taken.rivals(choice).length === 0) taken.add(choice)
  for (let round = 0, isBetter = true; isBetter && round < ROUNDS; round++) {
    isBetter = false
    for (const choice of choices) if (exchanged(choice, choices, taken)) isBetter = true
  }
  return Int32Array.from({ length: lines }, (_, line) => taken.articleOf(line))
}

/** Takes a choice in place of its rivals, and what becomes free by that, if all together is worth more. */
function exchanged(choice: Choice, choices: Choice[], taken: Taken): boolean {
  const rivals = taken.rivals(choice)
  if (rivals.includes(choice)) return false
  for (const rival of rivals) taken.remove(rival)
  taken.add(choice)
  const freed = new Set(rivals.flatMap(({ lines }) => lines))
  const left = new Set(rivals.map(({ article }) => article))
  const filled = choices.filter((other) => {
    const isNear = left.has(other.article) || other.lines.some((line) => freed.has(line))
    if (!isNear || taken.rivals(other).length > 0) return false
    taken.add(other)
    return true
  })
  const worthOf = (all: Choice[]) => all.reduce((sum, { worth }) => sum + worth, 0)
  if (choice.worth + worthOf(filled) > worthOf(rivals) + 1e-9) return true
  for (const other of [choice, ...filled]) taken.remove(other)
  for (const rival of rivals) taken.add(rival)
  return false
}

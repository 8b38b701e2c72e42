import { titleBefore } from '../../entities/people/titles.ts'
import type { Appearance, NamedEntity } from '../../store/archive.ts'
import type { Asked } from './holders.ts'

/** Of whom more articles are read, these say enough. */
const FEW = 6
/** So many of the newest articles that have the name are looked at. */
const LOOKED_AT = 12
/** A shorter name is part of a longer one, or of two words. */
const LEAST = 3

/**
 * The articles in which a title stands before the name of somebody who is read there as nobody: who stands in one sentence
 * alone is not sure to be somebody, who is known from another article is.
 */
export async function namedElsewhere(
  { name }: NamedEntity,
  seen: Appearance[],
  asked: Asked,
): Promise<Appearance[]> {
  if (name.length < LEAST || seen.length > FEW) return []
  const read = new Set(seen.map(({ article }) => article))
  const more: Appearance[] = []
  for (const number of await asked.matching({ ask: 'text', text: name }, LOOKED_AT)) {
    if (read.has(number)) continue
    const found = await asked.article(number)
    const isLonger = found?.entities.some((own) => own.kind === 'person' && own.name.includes(name))
    if (!found || isLonger) continue
    const titles = found.article.body.flatMap(({ text }) => {
      const at = text.indexOf(name)
      const title = at < 0 ? '' : titleBefore(text, at)
      return title === '' ? [] : [title]
    })
    if (titles.length > 0) more.push({ article: number, date: found.date, times: 1, note: { titles } })
  }
  return more
}

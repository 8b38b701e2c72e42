import { isDoubtful, isOfficeDoubtful } from '../entities/doubt.ts'
import { codePointsBefore } from '../entities/gather.ts'
import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { type Archive, DOUBTFUL } from '../store/archive.ts'
import { fileUnder } from '../text/filed.ts'
import type { Doubtful, Doubts } from './told.ts'

/** So many articles are looked through: a month of a daily in half a second. */
const READ = 500
/** Nobody goes through more at a time. */
const LISTED = 300

/** What is doubtful in the articles from an issue on, the older ones behind it; the worst first. */
export async function doubtsFrom(archive: Archive, from: string | null): Promise<Doubts> {
  const issues = await archive.issues()
  const first = Math.max(
    0,
    issues.findIndex(({ id }) => id === from),
  )
  const doubts: Weighed[] = []
  let read = 0
  for (const { id: issue } of issues.slice(first)) {
    if (read >= READ) break
    for (const { id } of (await archive.articlesOf(issue)).slice(0, READ - read)) {
      const known = await archive.article(id)
      if (known) doubts.push(...doubtsOf(known))
      read++
    }
  }
  return { read, doubts: worst(doubts) }
}

/**
 * How likely a name is right is told in steps, kind by kind: by that alone hundreds of bodies of one step would leave no
 * room for anything else. Each kind has its share, and of those alike what is said oftenest comes first.
 */
function worst(doubts: Weighed[]): Doubtful[] {
  const before = (a: Weighed, b: Weighed) => a.doubt.sure - b.doubt.sure || b.times - a.times
  const kinds = new Map<string, Weighed[]>()
  for (const own of doubts.sort(before)) {
    const kind = own.doubt.of === 'name' ? own.doubt.kind : own.doubt.of
    fileUnder(kinds, kind, own)
  }
  const inTurn = [...kinds.values()].flatMap((own) => own.map((one, turn) => ({ one, turn })))
  const chosen = inTurn.sort((a, b) => a.turn - b.turn).slice(0, LISTED)
  return chosen
    .map(({ one }) => one)
    .sort(before)
    .map(({ doubt }) => doubt)
}

/** With how often its article says it. */
interface Weighed {
  doubt: Doubtful
  times: number
}

function doubtsOf({ article, entities }: { article: Article; entities: Entity[] }): Weighed[] {
  const { value, doubts } = article.confidence
  const shared = { article: article.id, headline: article.headline }
  const own: Weighed[] =
    value < DOUBTFUL ? [{ doubt: { ...shared, of: 'article', why: doubts, sure: value }, times: 1 }] : []
  for (const entity of entities) {
    const { kind, key, name, titles, probability = 1, titleProbabilities } = entity
    // A figure is no name, and nothing of it can be put right.
    if (kind === 'figure') continue
    const about = { ...shared, of: 'name' as const, kind, key, name, at: placeOf(article, entity) }
    const times = entity.mentions.length
    if (isDoubtful(entity)) own.push({ doubt: { ...about, office: '', sure: probability }, times })
    else if (isOfficeDoubtful(entity) && titles?.[0])
      own.push({ doubt: { ...about, office: titles[0], sure: titleProbabilities![0]! }, times })
  }
  return own
}

/** Where it stands first, in code units of its block; of what stands in the head the article is gone to. */
function placeOf(article: Article, { mentions: [first] }: Entity): { block: number; offset: number } | null {
  const text = first?.field === 'body' ? article.body[first.block]?.text : undefined
  if (!first || text === undefined) return null
  const before = codePointsBefore(text)
  let offset = 0
  while (offset < text.length && before(offset) < first.start) offset++
  return { block: first.block, offset }
}

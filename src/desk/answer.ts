import type { Article } from '../model/article.ts'
import type { Hit } from '../search/find.ts'
import type { Archive } from '../store/archive.ts'
import type { Corpora } from '../store/corpora.ts'
import { meant, pageOf } from './pages-of.ts'
import type { Asked } from './questions.ts'
import { source } from './source-of.ts'
import type { Studied } from './studies.ts'
import type { FoundLine, FoundLines, ShownArticle } from './told.ts'

// What is asked first, the lists and an article, is answered before the rest of the code is loaded: a third of it is for
// searches and pages.

interface Listening {
  corpora: Corpora
  /** Links that lead out of a corpus are followed. */
  followsLinks: boolean
  /** True where these articles stand in their files as they were read. */
  areAsRead: (articles: Iterable<number>) => boolean
  /** Where collections are kept. */
  collections: string
  /** The generations of the newest search and of what is studied last. */
  newest: () => { find: number; study: number }
  onSome: (some: FoundLines | Studied) => void
}

/** The answer to a question. A search that is no longer the newest is given up. */
export async function answer(
  archive: Archive,
  asked: Asked,
  { corpora, followsLinks, collections, newest, onSome, areAsRead }: Listening,
): Promise<unknown> {
  switch (asked.ask) {
    case 'issues':
      return archive.issues()
    case 'articlesOf':
      return archive.articlesOf(asked.issue)
    case 'article':
      return shown(archive, asked, areAsRead)
    case 'page':
      return pageOf(archive, asked.kind, asked.key)
    case 'meant':
      return meant(archive, asked.name)
    case 'sums':
      return (await import('./sums.ts')).sumsOf(
        archive,
        'ids' in asked.of ? asked.of.ids : await idsOf(archive, asked.of.issue),
      )
    case 'words':
      return asked.texts.map((await import('./words.ts')).wordStarts)
    case 'source':
      return source(archive, { corpora, followsLinks }, asked)
    case 'fix': {
      const archived = await archive.article(asked.id)
      const { fix } = await import('./fixing.ts')
      return archived ? fix(corpora, archived, asked.wish) : { problem: 'nothingToDo' }
    }
    case 'unfix':
      return (await import('./fixing.ts')).unfix(corpora)
    case 'find':
      return found(archive, asked, {
        isWanted: () => newest().find === asked.generation,
        onSome,
        areAsRead,
      })
    case 'study': {
      const { studied } = await import('./study/studied.ts')
      const isWanted = () => newest().study === asked.generation
      return studied(archive, asked.wish, { collections, isWanted, onSome })
    }
    case 'collect': {
      const { collect } = await import('./collecting.ts')
      return collect(archive, collections, asked.name, asked.taken)
    }
    case 'remark':
      return (await import('./collecting.ts')).remark(collections, asked.name, asked.remarked)
    case 'marks':
      return (await import('./seen.ts')).marksOf(archive, collections, asked.query)
    case 'since':
      return (await import('./seen.ts')).sinceSeen(archive, collections, asked.query, asked.seen)
    case 'write': {
      const { write } = await import('./writing.ts')
      const { messagesIn } = await import('../messages/index.ts')
      return write(archive, asked.wish, { collections, messages: messagesIn(asked.language) })
    }
    case 'check':
      return (await import('./checking.ts')).checked(archive, corpora, asked)
    case 'figures':
      return (await import('./figures-of.ts')).figuresOf(archive, asked.thing)
    case 'draftFile':
      return (await import('./seen-draft.ts')).draftFileState(asked.path, asked.seen)
    case 'draftNames':
      return (await import('./draft-names.ts')).draftNames(asked.begun)
    case 'doubts':
      return (await import('./doubts.ts')).doubtsFrom(archive, asked.from)
    case 'unread':
      return { count: await archive.countTroubles(), first: await archive.troubles(1) }
  }
}

/** True for what says that it goes on elsewhere, or that it comes from there. */
const goesOn = ({ jump, source, body, headline }: Article) =>
  jump !== null ||
  source.part !== undefined ||
  COMES_FROM.test(headline) ||
  COMES_FROM.test(body[0]?.text ?? '')
/** As a form or a page says it; which page is looked at where parts are linked. */
const COMES_FROM = /^[（(]?\s*上接/

async function shown(
  archive: Archive,
  { id, knownAs }: Extract<Asked, { ask: 'article' }>,
  areAsRead: Listening['areAsRead'],
): Promise<ShownArticle | undefined> {
  const archived =
    knownAs === undefined
      ? await archive.article(id)
      : await (await import('./known-as.ts')).articleKnownAs(archive, id, knownAs)
  if (!archived) return undefined
  const { number, article: alone, issue, date, dateSure, paper, entities } = archived
  const article = goesOn(alone) ? await (await import('./parts.ts')).withParts(archive, archived) : alone
  const counts = await archive.articleCounts(entities)
  return {
    ...{ article, issue, date, dateSure, paper },
    entities: entities.map((entity, index) => ({ ...entity, articles: counts[index]! })),
    ...(!areAsRead([number]) && { isOld: true }),
  }
}

const idsOf = async (archive: Archive, issue: string) => (await archive.articlesOf(issue)).map(({ id }) => id)

async function found(
  archive: Archive,
  { line, limit }: { line: string; limit: number },
  { isWanted, onSome, areAsRead }: Pick<Listening, 'onSome' | 'areAsRead'> & { isWanted: () => boolean },
): Promise<FoundLines> {
  const { find } = await import('../search/find.ts')
  const onHits = (hits: Hit[]) => onSome({ line, limit, total: hits.length, hits: hits.map(asLine) })
  const { total, hits, skipped } = await find(archive, { line, limit, isWanted, onHits })
  // What has changed is read again, and the search asked once more when it has been.
  areAsRead(hits.map(({ number }) => number))
  return { line, limit, total, hits: hits.map(asLine), ...(skipped !== undefined && { skipped }) }
}

const asLine = ({ article, issue, date, matches, forgiven = [], isNear }: Hit): FoundLine => ({
  ...{ id: article.id, kind: article.kind, page: article.page, headline: article.headline },
  ...{ headlineFrom: article.headlineFrom, issue, date, matches },
  forgiven: forgiven.map(({ typed, meant }) => [typed, meant]),
  isNear: isNear === true,
})

import type { Desk } from '../desk/desk.ts'
import { QueryError } from '../search/parse-query.ts'
import { partTexts } from './article-parts.ts'
import { type OwnSearches, savedLines } from './own-searches.ts'
import type { Answer, Question } from './state/questions.ts'
import type { Mistake } from './state/search.ts'

/** So many articles bring their issues into a list that is filtered. */
const HOLDING = 100

/** What the desk says to a question; `onSome` is told of what is found while a long search goes on. */
export async function answerTo(
  { desk, searches }: { desk: Desk; searches: OwnSearches },
  question: Question,
  onSome: (some: Answer) => void,
): Promise<Answer> {
  switch (question.ask) {
    case 'issues':
      return { to: 'issues', value: await desk.issues() }
    case 'articles':
      return { to: 'articles', value: await desk.articlesOf(question.issue) }
    case 'article':
      return { to: 'article', value: await articleFrom(desk, question) }
    case 'words':
      return { to: 'words', value: await desk.words(question.texts) }
    case 'sums':
      return { to: 'sums', value: await desk.sums(question.whose) }
    case 'page': {
      const { kind, key } = question
      return { to: 'page', value: kind === null ? await desk.meant(key) : await desk.page(kind, key) }
    }
    case 'source':
      return { to: 'source', value: await desk.source(question.article, question.block) }
    case 'fix':
      return { to: 'fix', value: await desk.fix(question.article, { ...question.wish, isKept: false }) }
    case 'find':
      return foundBy(desk, question, onSome)
    case 'holding':
      return { to: 'holding', value: await issuesHolding(desk, question.filter) }
    case 'check':
      return { to: 'check', value: await desk.check(question.path, question.language) }
    case 'figures':
      return { to: 'figures', value: await desk.figures(question.thing) }
    case 'draftFile':
      return { to: 'draftFile', value: await desk.draftFile(question.path, question.seen) }
    case 'draftNames':
      return { to: 'draftNames', value: await desk.draftNames(question.begun) }
    case 'study':
      return {
        to: 'study',
        value: await mistakenOr(desk.study(question.wish, (some) => onSome({ to: 'study', value: some }))),
      }
    case 'doubts':
      return { to: 'doubts', value: await desk.doubts(question.from) }
    case 'saved':
      return { to: 'saved', value: await savedLines(desk, searches) }
    case 'unread':
      return { to: 'unread', value: await desk.unread() }
  }
}

async function articleFrom(desk: Desk, { id, knownAs, withWords }: Extract<Question, { ask: 'article' }>) {
  const shown = await desk.article(id, knownAs)
  return shown && { shown, starts: withWords ? await desk.words(partTexts(shown)) : null }
}

async function foundBy(
  desk: Desk,
  { line, limit }: Extract<Question, { ask: 'find' }>,
  onSome: (some: Answer) => void,
): Promise<Answer> {
  const found = await mistakenOr(
    desk.find(line, limit, (some) => onSome({ to: 'find', value: { found: some, isWhole: false } })),
  )
  return { to: 'find', value: found && ('mistake' in found ? found : { found, isWhole: true }) }
}

/** An answer, or what is wrong with what was asked. */
async function mistakenOr<Value>(answer: Promise<Value>): Promise<Value | { mistake: Mistake }> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    const { mistake, at, what } = error
    return { mistake: { mistake, at, what } }
  }
}

/** What cannot be asked for is looked for in what is listed. Letters may be pinyin, which a field does not forgive. */
async function issuesHolding(desk: Desk, filter: string): Promise<string[]> {
  const plain = filter.replaceAll('"', '')
  const asked = /[a-z]/i.test(plain) ? plain : `题:"${plain}"`
  const found = await desk.find(asked, HOLDING).catch((error: unknown) => {
    if (!(error instanceof QueryError)) throw error
  })
  return [...new Set(found?.hits.map(({ issue }) => issue))]
}

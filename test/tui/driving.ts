import type { Studied, StudyWish } from '../../src/desk/studies.ts'
import type {
  ArticleLine,
  Difference,
  Doubtful,
  FigureLine,
  FoundLine,
  IssueLine,
  ShownArticle,
} from '../../src/desk/told.ts'
import { parseQuery, type QueryError } from '../../src/search/parse-query.ts'
import { reduce } from '../../src/tui/reduce.ts'
import type { Command } from '../../src/tui/state/commands.ts'
import type { Event } from '../../src/tui/state/event.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import type { Answer, Answers, Question } from '../../src/tui/state/questions.ts'
import type { Settings, State } from '../../src/tui/state/state.ts'
import { anArticle } from '../an-article.ts'
import { anEntry } from '../collect/an-entry.ts'

// An explorer without a terminal and without a desk: what it asks is answered when a test says so, in any order.

type Ask = Extract<Command, { do: 'ask' }>

export interface Run {
  state: State
  /** What has been asked, the newest last; answers that came too late are still to come. */
  asks: Ask[]
  /** What else was to be done. */
  done: Command[]
}

export function take(run: Run, event: Event): Run {
  const { state, todo } = reduce(run.state, event)
  const asks = todo.filter((command) => command.do === 'ask')
  const isTimely = ({ do: does }: Command) =>
    !['ask', 'drop', 'hurry', 'wait', 'rest', 'linger', 'fade'].includes(does)
  return { state, asks: [...run.asks, ...asks], done: [...run.done, ...todo.filter(isTimely)] }
}

export const begun = (state: State): Run => take({ state, asks: [], done: [] }, { type: 'begun', first: {} })

export const press = (run: Run, ...keys: string[]): Run =>
  keys.reduce((now, key) => take(now, { type: 'input', input: { type: 'key', key } }), run)

export const mouse = (
  run: Run,
  [column, row]: [number, number],
  given: Partial<Extract<Extract<Event, { type: 'input' }>['input'], { type: 'mouse' }>> = {},
): Run =>
  take(run, {
    type: 'input',
    input: { type: 'mouse', button: 'left', action: 'press', column, row, ...given },
  })

export type Desk = (question: Question) => Answer

/** One of the questions is answered. */
export function answered(run: Run, desk: Desk, index: number): Run {
  const ask = run.asks[index]
  if (!ask) return run
  const rest = { ...run, asks: run.asks.filter((_, own) => own !== index) }
  return take(rest, { type: 'answer', tag: ask.tag, answer: desk(ask.question) })
}

/** Everything is answered, in its order, until nothing is asked any more. */
export function settled(run: Run, desk: Desk): Run {
  let now = run
  for (let round = 0; now.asks.length > 0; round++) {
    if (round > 1000) throw new Error(`asked without end: ${JSON.stringify(now.asks)}`)
    now = answered(now, desk, 0)
  }
  return now
}

/** The open question of a kind is answered so. */
export function said<Ask extends keyof Answers>(run: Run, to: Ask, value: Answers[Ask]): Run {
  const asked = run.asks.findLast(({ question }) => question.ask === to)
  if (!asked) throw new Error(`nothing was asked about ${to}`)
  const rest = { ...run, asks: run.asks.filter((own) => own !== asked) }
  return take(rest, { type: 'answer', tag: asked.tag, answer: { to, value } as Answer })
}

// A small paper: two issues of four articles, in each of which two people are named.

export const issues: IssueLine[] = ['2023-01-02', '2023-01-01'].map((id) => ({
  ...{ id, date: id, dateSure: true, paper: null, count: 4 },
}))
const lineOf = (id: string): ArticleLine => ({
  ...{ id, kind: 'article', page: 1, headline: `标题${id}`, headlineFrom: 'print' },
})
export const articlesOf = (issue: string) => [0, 1, 2, 3].map((index) => lineOf(`${issue}:${index}`))
const paragraph = (text: string) => ({ type: 'p' as const, text, lines: [], origin: [] })

export function shownOf(id: string): ShownArticle {
  const body = [paragraph(`甲${id}到场。`), paragraph(`乙${id}离场。`)]
  const entities = ['甲', '乙'].map((name, block) => ({
    ...{ kind: 'person' as const, name: name + id, key: name + id, articles: 1 },
    mentions: [{ field: 'body' as const, block, start: 0, end: 1 + id.length, text: name + id }],
  }))
  const article = anArticle({ id, headline: `标题${id}`, body })
  return { article, issue: id.slice(0, 10), date: id.slice(0, 10), dateSure: true, paper: '报', entities }
}

export const hitOf = (id: string): FoundLine => ({
  ...{ ...lineOf(id), issue: id.slice(0, 10), date: id.slice(0, 10), forgiven: [], isNear: false },
  matches: [{ field: 'body', block: 1, text: `乙${id}离场。`, ranges: [[0, 1]] }],
})
export const hits = issues.flatMap(({ id }) => articlesOf(id).map((line) => hitOf(line.id))).slice(1)

function mistakeIn(line: string) {
  try {
    parseQuery(line)
    return undefined
  } catch (error) {
    const { mistake, at, what } = error as QueryError
    return { mistake, at, what }
  }
}

/** An article, a name and an office that are doubtful, the worst first. */
export const doubts: Doubtful[] = [
  { of: 'article', article: '2023-01-01:2', headline: '标题', why: ['long'], sure: 0.2 },
  ...['甲', '乙'].map((name, block) => ({
    ...{ of: 'name' as const, article: `2023-01-02:${block + 1}`, headline: '标题', kind: 'person' as const },
    ...{ key: `${name}2023-01-02:${block + 1}`, name: `${name}2023-01-02:${block + 1}` },
    ...{ office: ['', '市长'][block]!, at: { block, offset: 0 }, sure: 0.4 + block / 10 },
  })),
]

/** A place of a draft that differs from the second article of the paper. */
export const difference: Difference = {
  ...{
    kind: 'office',
    degree: 'error',
    line: 2,
    column: 1,
    offset: 5,
    length: 2,
    byteOffset: 15,
    byteLength: 6,
  },
  ...{ text: '乙长', says: '不是乙长', proposal: '丙长', own: '乙长到场。', marked: '乙长' },
  evidence: [
    {
      ...{ citation: '标题[N]. 报,2023-01-02.', address: 'lbx:article/x', article: '2023-01-02:1', block: 1 },
      ...{ file: 'a.txt', line: 7, sentence: '丙长到场。' },
    },
  ],
}

/** A draft that was read. */
const seen = { file: '1', text: '2' }
export const checkedDraft = (...differences: Difference[]) => ({
  ...{ differences, seen, isWhole: true, hiddenFrom: null },
})

/** Two figures of a thing, of two articles. */
export const figureLines: FigureLine[] = ['2023-01-01:2', '2023-01-02:1'].map((article, index) => ({
  ...{ of: '支部', differs: true, isSaid: false, value: `${index + 5}个`, date: article.slice(0, 10) },
  ...{ sentence: `支部${index + 5}个。`, citation: `标题[N]. 报,${article.slice(0, 10)}.`, article },
  ...{ headline: `标题${article}`, at: { block: 1, offset: 2 }, source: 'a.txt:7' },
}))

/** A row of each view, which leads to an article, to a search, or to another view. */
export function studiedOf({ what, line }: StudyWish): Studied {
  const own = { total: 2, sample: null, read: [2, 2] as [number, number], isWhole: true, sums: {} }
  const article = '2023-01-01:2'
  const lines = [0, 1].map((block) => ({
    ...{ left: '左', term: '词', right: '右', date: '2023-01-01', article, source: 'a.txt:1' },
    ...{ isBody: true, block, offset: 0 },
  }))
  const scores = { logDice: 9, logLikelihood: 8, mi: 1, t: 1, logRatio: 1 }
  const sets = [{ articles: 1, hits: 2 }]
  switch (what) {
    case 'concordance':
      return { ...own, what, rows: lines }
    case 'time':
      return { ...own, what, rows: [{ period: '2023', isGap: false, characters: 100, sets }] }
    case 'company':
      return { ...own, what, rows: [{ word: '邻', left: 1, right: 1, observed: 2, expected: 1, ...scores }] }
    case 'links': {
      const link = { from: '甲', to: '乙', date: '2023-01-01', article, headline: '标题' }
      return { ...own, what, rows: [{ ...link, sentence: '甲见乙。', isBody: true, block: 0, offset: 0 }] }
    }
    case 'difference':
      return { ...own, what, rows: [{ word: '异', a: 2, b: 0, logLikelihood: 8, logRatio: 1 }] }
    case 'firstUse':
      return { ...own, what, rows: [{ date: '2023-01-01', article, share: 1, passages: ['词在这里。'] }] }
    case 'collection':
      return { ...own, what, rows: line === '' ? [{ name: '集', entries: 2 }] : [anEntry(article)] }
  }
}

/** Knows the small paper. */
export const desk: Desk = (question) => {
  switch (question.ask) {
    case 'issues':
      return { to: 'issues', value: issues }
    case 'articles':
      return { to: 'articles', value: articlesOf(question.issue) }
    case 'article': {
      const shown = shownOf(question.id)
      return { to: 'article', value: { shown, starts: null } }
    }
    case 'words':
      // Of two characters: whoever does not wait for them is found out.
      return {
        to: 'words',
        value: question.texts.map((text) => [...text].map((_, index) => index).filter((at) => at % 2 === 0)),
      }
    case 'sums': {
      const { of } = question
      const line = { kind: 'person' as const, key: of, name: `众${of}`, detail: '', articles: 2, times: 3 }
      return { to: 'sums', value: [{ ...line, isDoubtful: false, isDetailDoubtful: false }] }
    }
    case 'page':
      return { to: 'page', value: { cards: [], values: [], uses: [], citations: {} } }
    case 'source':
      return {
        to: 'source',
        value: {
          ...{ file: 'a.txt', path: '/corpus/a.txt' },
          lines: [5, 6, 7].map((number) => ({ number, text: `第${number}行`, isOwn: number === 6 })),
        },
      }
    case 'fix':
      return { to: 'fix', value: { before: ['旧'], after: ['新'] } }
    case 'find': {
      const { line, limit } = question
      const mistake = mistakeIn(line)
      if (mistake) return { to: 'find', value: { mistake } }
      return { to: 'find', value: { found: { line, limit, total: hits.length, hits }, isWhole: true } }
    }
    case 'holding':
      return { to: 'holding', value: ['2023-01-01'] }
    case 'doubts':
      return { to: 'doubts', value: { read: 8, doubts } }
    case 'draftNames':
      return { to: 'draftNames', value: ['a.md', 'b.md'] }
    case 'check':
      return { to: 'check', value: checkedDraft(difference) }
    case 'figures':
      return { to: 'figures', value: { lines: figureLines, hasOlder: false } }
    case 'draftFile':
      return { to: 'draftFile', value: 'asRead' }
    case 'study':
      return { to: 'study', value: studiedOf(question.wish) }
    case 'saved':
      return { to: 'saved', value: [] }
    case 'unread':
      return { to: 'unread', value: { count: 0, first: [] } }
  }
}

/** The small paper is open, the bar on its first article. */
export const opened = (settings: Partial<Settings> = {}, size = { columns: 120, rows: 20 }): Run => {
  const empty = initialState(size, 1)
  return settled(begun({ ...empty, settings: { ...empty.settings, ...settings } }), desk)
}

/** What was copied or chosen, with the article that it is cited from. */
export const copies = ({ done }: Run): [string, string | undefined][] =>
  done.flatMap((command) =>
    command.do === 'copy' || command.do === 'choose' ? [[command.text, command.citing?.article.id]] : [],
  )

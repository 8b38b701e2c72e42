import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArticleLine, FoundLine, IssueLine, ShownArticle } from '../../src/desk/desk.ts'
import type { Event } from '../../src/tui/event.ts'
import { articleUnderBar, isBehind, missingArticles, sumsAsked } from '../../src/tui/list.ts'
import { reduce } from '../../src/tui/reduce.ts'
import { DEFAULTS, initialState, type State } from '../../src/tui/state.ts'
import { anArticle } from '../an-article.ts'

// A desk that answers late: what is done is the same as with one that answers at once.

const issues: IssueLine[] = ['2023-01-02', '2023-01-01'].map((id) => ({
  ...{ id, date: id, dateSure: true, paper: null, count: 4 },
}))
const lineOf = (id: string): ArticleLine => ({
  ...{ id, kind: 'article', page: 1, headline: `标题${id}`, headlineFrom: 'print' },
})
const articlesOf = (issue: string) => [0, 1, 2, 3].map((index) => lineOf(`${issue}:${index}`))
const paragraph = (text: string) => ({ type: 'p' as const, text, lines: [], origin: [] })

function shownOf(id: string): ShownArticle {
  const body = [paragraph(`甲${id}到场。`), paragraph(`乙${id}离场。`)]
  const entities = ['甲', '乙'].map((name, block) => ({
    ...{ kind: 'person' as const, name: name + id, key: name + id, articles: 1 },
    mentions: [{ field: 'body' as const, block, start: 0, end: 1 + id.length, text: name + id }],
  }))
  const article = anArticle({ id, headline: `标题${id}`, body })
  return { article, issue: id.slice(0, 10), date: id.slice(0, 10), dateSure: true, paper: '报', entities }
}

const hitOf = (id: string): FoundLine => ({
  ...{ ...lineOf(id), issue: id.slice(0, 10), date: id.slice(0, 10), forgiven: [] },
  matches: [{ field: 'body', block: 1, text: `乙${id}离场。`, ranges: [[0, 1]] }],
})
const hits = issues.flatMap(({ id }) => articlesOf(id).map((line) => hitOf(line.id))).slice(1)

/** What a desk would answer to a state, as it stands. */
function answers(state: State): Event[] {
  const asked = sumsAsked(state)
  const wanted = articleUnderBar(state)
  const { search } = state
  return [
    ...missingArticles(state).map(
      (issue): Event => ({ type: 'articles', issue, articles: articlesOf(issue) }),
    ),
    ...(search && search.line !== '' && search.found?.line !== search.line
      ? [{ type: 'found' as const, found: { line: search.line, limit: 200, total: hits.length, hits } }]
      : []),
    ...(wanted !== undefined && isBehind(state) ? [{ type: 'shown' as const, shown: shownOf(wanted) }] : []),
    ...(asked && state.sums?.of !== asked.of
      ? [{ type: 'sums' as const, of: asked.of, lines: [sumOf(asked.of)] }]
      : []),
    ...(state.page?.found === null
      ? [{ type: 'page' as const, ...state.page, found: { cards: [], values: [], uses: [] } }]
      : []),
  ]
}
const sumOf = (of: string) => ({
  ...{ kind: 'person' as const, key: of, name: `众${of}`, detail: '', articles: 2, times: 3 },
})

function settled(state: State): State {
  let next = state
  for (let round = 0; round < 20; round++) {
    const [answer] = answers(next)
    if (!answer) return next
    next = reduce(next, answer)
  }
  return next
}

const opened = (isPicking = false): State =>
  settled(
    reduce(initialState({ columns: 120, rows: 20 }, 1, { ...DEFAULTS, isPicking }), {
      type: 'issues',
      issues,
    }),
  )
const typed = (state: State, key: string) => reduce(state, { type: 'input', input: { type: 'key', key } })
const press = (state: State, ...keys: string[]) => keys.reduce(typed, state)

/** What a person has got, and where they stand. */
const outcome = ({ effects, marks, focus, cursor, entity, search, done }: State) => ({
  ...{ effects, marks, focus, cursor, entity, done, bar: search?.bar },
})
const copies = ({ effects }: State) =>
  effects.map((effect) => ('text' in effect ? [effect.text, effect.citing?.article.id] : []))

it('copies with its citation what the bar stood on, though the screen is behind', () => {
  const state = press(opened(), 'j', 'j', 'Y')
  expect(copies(state)).toEqual([])
  expect(copies(settled(state))).toEqual([['标题2023-01-02:2', '2023-01-02:2']])
})

it('does in their order what came behind a key that waits', () => {
  const state = settled(press(opened(), 'j', 'Y', 'j', 'Y'))
  expect(copies(state).map(([, id]) => id)).toEqual(['2023-01-02:1', '2023-01-02:2'])
})

it('picks the result under the bar as soon as results stand', () => {
  const state = settled(press(opened(true), '/', '乙', 'Enter', 'j', 'Enter'))
  expect(copies(state)).toEqual([['标题2023-01-02:2', '2023-01-02:2']])
})

it('marks the article that was gone to, not the one that is leaving', () => {
  const state = settled(press(opened(), 'j', 'l', '}', '}', 'm', 'a'))
  expect(state.marks['a']).toMatchObject({ article: '2023-01-02:1' })
})

it('copies nothing where the bar stands on no article', () => {
  const state = press(opened(), 'k', 'Y')
  expect(copies(state)).toEqual([])
  expect(state.notice).toEqual({ say: 'nothingToCopy' })
})

it('drops with a word what waits for an article that is gone', () => {
  const state = reduce(press(opened(), 'j', 'Y'), { type: 'absent', article: '2023-01-02:1' })
  expect(state).toMatchObject({ waiting: [], effects: [], notice: { say: 'gone' } })
})

it('is left at once by whoever asks a second time', () => {
  expect(press(opened(), 'j', 'Y', 'q').done).toBe(false)
  expect(press(opened(), 'j', 'Y', 'q', 'q').done).toBe(true)
})

const key = fc.constantFrom(
  ...[
    'j',
    'k',
    'G',
    'g',
    'h',
    'l',
    'Tab',
    'Shift-Tab',
    'Enter',
    'Esc',
    ']',
    '[',
    '}',
    '{',
    'w',
    'e',
    'n',
    'N',
  ],
  ...['Y', 'y', 'v', 'm', 'a', '/', '乙', 'K', '*', 'Ctrl-d', '2', 'Ctrl-o'],
)

it('does the same however late the desk answers', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.tuple(key, fc.nat({ max: 3 })), { minLength: 1, maxLength: 30 }),
      (isPicking, steps) => {
        let prompt = opened(isPicking)
        let late = opened(isPicking)
        for (const [pressed, answered] of steps) {
          if (prompt.done) break
          prompt = settled(typed(prompt, pressed))
          late = typed(late, pressed)
          for (let count = 0; count < answered; count++) {
            const [answer] = answers(late)
            if (answer) late = reduce(late, answer)
          }
        }
        expect(outcome(settled(late))).toEqual(outcome(prompt))
      },
    ),
    { numRuns: 300 },
  )
})

import { expect, it } from 'vitest'
import type { ShownArticle } from '../../src/desk/told.ts'
import { articleUnderBar } from '../../src/tui/list.ts'
import { nameUnderBar } from '../../src/tui/names.ts'
import {
  articlesOf,
  copies,
  desk,
  hits,
  issues,
  opened,
  press,
  type Run,
  said,
  settled,
  shownOf,
  take,
} from './driving.ts'

// The corpus has changed, by a correction or by a hand: what a person stands on is still what they act on.

const changed = (run: Run): Run => take(run, { type: 'news', news: { changed: true } })
const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), desk)
const ISSUE = '2023-01-02'

/** The newest issue has only these of its articles. */
function left(run: Run, numbers: number[]): Run {
  const [first, ...rest] = issues
  const told = said(changed(run), 'issues', [{ ...first!, count: numbers.length }, ...rest])
  expect(articleUnderBar(told.state)).toBe(articleUnderBar(run.state))
  const lines = articlesOf(ISSUE).filter((_, index) => numbers.includes(index))
  return said(told, 'articles', lines)
}

it('the list: the bar stays on its article where one above it has gone', () => {
  const run = left(done(opened(), 'j', 'j'), [0, 2, 3])
  expect(articleUnderBar(run.state)).toBe(`${ISSUE}:2`)
  expect(copies(done(run, 'Y'))).toEqual([[`标题${ISSUE}:2`, `${ISSUE}:2`]])
})

it('the list: where the article became one with that before it, the bar stands on that', () => {
  expect(articleUnderBar(left(done(opened(), 'j', 'j'), [0, 1, 3]).state)).toBe(`${ISSUE}:1`)
  expect(left(done(opened(), 'j'), [2, 3]).state.list.bar).toBe(0)
})

it('the list: what is pressed while it is read anew is done on the article under the bar', () => {
  const [first, ...rest] = issues
  const told = said(changed(done(opened(), 'j', 'j')), 'issues', [{ ...first!, count: 3 }, ...rest])
  const run = said(press(told, 'Y'), 'articles', articlesOf(ISSUE).slice(1))
  expect(copies(settled(run, desk)).map(([, id]) => id)).toEqual([`${ISSUE}:2`])
})

/** Each article begins where the one behind it began: a line has come above all of them. */
const shifted = articlesOf(ISSUE).map((line, at, all) => ({
  ...line,
  headline: all[at - 1]?.headline ?? '新',
}))
const shiftedShown = (id: string, headline: string) => {
  const shown = shownOf(id)
  return { shown: { ...shown, article: { ...shown.article, headline } }, starts: null }
}

it.each(['the list first', 'the article first'])(
  'the list: the bar stays on its article where another has its line now, %s',
  (order) => {
    const open = done(opened(), 'j')
    const { headline } = articlesOf(ISSUE)[1]!
    const issued = said(changed(open), 'issues', [...issues])
    const list = (run: Run) => said(run, 'articles', shifted)
    const article = (run: Run) => said(run, 'article', shiftedShown(`${ISSUE}:2`, headline))
    const run = order === 'the list first' ? article(list(issued)) : article(list(article(issued)))
    expect([articleUnderBar(run.state), run.state.shown?.article.headline]).toEqual([`${ISSUE}:2`, headline])
    expect([run.state.list.bar, run.state.visited, run.state.arriving]).toEqual([
      open.state.list.bar + 1,
      null,
      null,
    ])
    expect(copies(press(run, 'Y')).map(([text]) => text)).toEqual([headline])
  },
)

it('a mark that is gone to while the list is read anew is the article where it begins now', () => {
  const open = press(done(opened(), 'j'), 'm', 'a')
  const { headline } = articlesOf(ISSUE)[1]!
  const moved = shiftedShown(`${ISSUE}:2`, headline)
  const told = said(said(changed(open), 'issues', [...issues]), 'article', moved)
  // Another row before what the bar stood on has come under its new name.
  const elsewhere = press(said(told, 'articles', shifted), 'g', 'g')
  const run = said(press(elsewhere, "'", 'a', 'Y'), 'article', moved)
  expect(run.state.shown?.article).toMatchObject({ id: `${ISSUE}:2`, headline })
  expect(run.state.list.bar).toBe(open.state.list.bar + 1)
  expect(copies(run).map(([, id]) => id)).toEqual([`${ISSUE}:2`])
})

it('results: the first stays under the bar where another has come above it', () => {
  const run = done(opened(), '/', '乙', 'Enter')
  const [first] = hits
  const more = { line: '乙', limit: run.state.search!.limit, total: 8, hits: [...hits].reverse() }
  const now = said(changed(run), 'find', { found: more, isWhole: true })
  expect(articleUnderBar(now.state)).toBe(first!.id)
})

const renewed = (run: Run, change: (shown: ShownArticle) => ShownArticle): Run =>
  said(changed(run), 'article', { shown: change(shownOf(run.state.shown!.article.id)), starts: null })

it('names: the bar stays on its name where one above it has gone or come', () => {
  const run = done(opened(), 'Tab', 'Tab', 'j')
  const before = nameUnderBar(run.state)!.name
  const less = renewed(run, (shown) => ({ ...shown, entities: shown.entities.slice(1) }))
  expect([before, nameUnderBar(less.state)?.name]).toEqual([`乙${ISSUE}:0`, before])
  const [one] = shownOf(`${ISSUE}:0`).entities
  const more = renewed(less, (shown) => ({
    ...shown,
    entities: [{ ...one!, name: '丙', key: '丙' }, ...shown.entities],
  }))
  expect(nameUnderBar(more.state)?.name).toBe(before)
})

/** Without its first paragraph. */
const shorter = (shown: ShownArticle): ShownArticle => ({
  ...shown,
  article: { ...shown.article, body: shown.article.body.slice(1) },
  entities: [],
})

it('the text: the point stays in its paragraph, and words are those of the new text', () => {
  const run = done(opened(), 'l', 'G')
  const now = renewed(run, shorter)
  expect(now.state.reading.words).toBeNull()
  expect(copies(done(now, 'y', 'y'))).toEqual(copies(done(run, 'y', 'y')))
})

it('the text: where its paragraph has gone the point stands in what is there now', () => {
  const now = renewed(done(opened(), 'l', '}', '}'), (shown) => shorter(shorter(shown)))
  for (const key of ['j', 'k', 'w', 'b', 'e', '$', 'v'])
    expect(done(now, key).state.reading.point.block).toBeLessThan(3)
})

it('a correction of a paragraph that is another now is dropped with a word', () => {
  const run = done(opened(), 'l', 'G', ':', ...'fix', 'Enter')
  expect(run.state.view.is).toBe('fix')
  const now = renewed(run, shorter)
  expect(now.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'gone' } })
  expect(renewed(run, (shown) => shown).state.view).toEqual(run.state.view)
})

it('the list: the bar stays on an article whose file is called otherwise by now', () => {
  const renamed = articlesOf(ISSUE).map((line, at) => ({ ...line, id: `${ISSUE}-neu:${at}` }))
  const anew = (run: Run, lines: typeof renamed) =>
    said(said(changed(run), 'issues', [...issues]), 'articles', [...lines].reverse())
  const run = done(opened(), 'j', 'j')
  expect(articleUnderBar(anew(run, renamed).state)).toBe(`${ISSUE}-neu:2`)
  // Of two of one headline nobody could say which.
  const twice = renamed.map((line) => ({ ...line, headline: `标题${ISSUE}:2` }))
  expect(articleUnderBar(anew(run, twice).state)).toBeUndefined()
})

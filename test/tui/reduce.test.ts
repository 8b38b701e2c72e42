import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleLine, IssueLine, ShownArticle } from '../../src/desk/told.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { cells } from '../../src/text/width.ts'
import { actions, worksIn } from '../../src/tui/actions.ts'
import { lineAt, linesOf } from '../../src/tui/article-lines.ts'
import { layoutOf } from '../../src/tui/layout.ts'
import { articleUnderBar, entriesOf, issueUnderBar } from '../../src/tui/list.ts'
import { rowsAbove } from '../../src/tui/lists/above-results.ts'
import { listedNames } from '../../src/tui/names.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import type { State } from '../../src/tui/state/state.ts'
import { anArticle } from '../an-article.ts'
import { drawnIn, rowsOf, textOf, textsOf } from './drawn.ts'
import { begun, opened as openedRun, press, type Run, said, take } from './driving.ts'

const issue = (id: string, articles: number): IssueLine => ({
  id,
  date: id,
  dateSure: true,
  paper: null,
  count: articles,
})
const articlesOf = ({ id, count }: IssueLine): ArticleLine[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${id}:${index}`,
    kind: 'article',
    page: 1,
    headline: `第${index}篇“标题”`,
    headlineFrom: 'print',
  }))
const issues = [issue('2023-01-02', 3), issue('2023-01-01', 2)]
const text = '“引号”……正文。'.repeat(40)
const article = anArticle({
  id: '2023-01-02:0',
  body: Array.from({ length: 9 }, () => ({ type: 'p' as const, text, lines: [], origin: [] })),
})
const entity = (name: string, start: number): ShownArticle['entities'][number] => ({
  kind: 'person',
  name,
  key: name,
  articles: 2,
  mentions: [{ field: 'body', block: 0, start, end: start + 2, text: name }],
})
const shown: ShownArticle = {
  article,
  issue: '2023-01-02',
  date: '2023-01-02',
  dateSure: true,
  paper: null,
  entities: [entity('引号', 1), entity('正文', 6)],
}
/** An article that has not been asked for has come all the same: what the others list is not what is tested. */
const opened = (): Run => {
  const articles = issues.map((own) => [own.id, articlesOf(own)] as const)
  const empty = initialState({ columns: 100, rows: 20 }, 1)
  const { state } = begun(empty)
  const run = take({ state, asks: [], done: [] }, { type: 'begun', first: { issues, shown } })
  const list = { ...run.state.list, articles: new Map(articles) }
  return take({ ...run, state: { ...run.state, list } }, { type: 'begun', first: { shown } })
}
const stateOf = (run: Run, ...keys: string[]) => press(run, ...keys).state

describe('keys', () => {
  it('move the bar, with counts', () => {
    const run = opened()
    const barAfter = (...keys: string[]) => stateOf(run, ...keys).list.bar
    expect(entriesOf(run.state)).toHaveLength(5)
    expect(barAfter()).toBe(1)
    expect(barAfter('j')).toBe(2)
    expect(barAfter('2', 'j')).toBe(3)
    expect(barAfter('9', '9', 'j')).toBe(4)
    expect(barAfter('g', 'g')).toBe(0)
    expect(barAfter('G')).toBe(4)
    expect(barAfter('3', 'G')).toBe(2)
  })

  it('go to the rows of the list that are on the screen', () => {
    const long = issue('2023-01-03', 60)
    const listed = take(begun(initialState({ columns: 100, rows: 20 }, 1)), {
      ...{ type: 'begun' },
      first: { issues: [long], articles: { issue: long.id, articles: articlesOf(long) } },
    })
    const down = press(listed, '3', '0', 'j')
    const { top } = down.state.list
    const barAfter = (key: string) => stateOf(down, key).list.bar
    expect(['H', 'L', 'M'].map(barAfter)).toEqual([top, top + 17, top + 8])
  })

  it('do nothing at the end of a sequence that is none, and say so', () => {
    const before = opened()
    for (const keys of ['gq', 'zq', 'yq', 'ya', 'Zq', 'gj']) {
      const run = press(before, ...keys)
      expect(run.done).toEqual(before.done)
      expect(run.state).toMatchObject({ list: { bar: 1 }, typed: { pending: [] }, view: { is: 'article' } })
      expect(run.state.notice).toEqual({ say: 'noKey', what: keys })
    }
    expect(stateOf(before, 'g', 's').notice).toEqual({ say: 'elsewhere', what: 'source' })
  })

  it('but a key that is no character does what it does, and Esc nothing', () => {
    expect(stateOf(opened(), 'g', 'Down')).toMatchObject({ list: { bar: 2 }, typed: { pending: [] } })
    expect(press(opened(), 'g', 'Ctrl-c').done).toContainEqual({ do: 'leave' })
    const given = stateOf(press(opened(), 'l'), 'g', 'Esc')
    expect(given).toMatchObject({ focus: 'article', typed: { pending: [] } })
  })

  it('open and close issues, and step over closed ones to the next article', () => {
    const run = press(opened(), 'G', 'Enter')
    expect(entriesOf(run.state)).toHaveLength(7)
    expect(entriesOf(stateOf(run, 'Enter'))).toHaveLength(5)
    const stepped = press(opened(), ']', ']', ']', ']', ']', ']')
    expect(issueUnderBar(stepped.state)!.article!.id).toBe('2023-01-01:0')
    const back = press(stepped, '[', '[')
    expect(issueUnderBar(back.state)!.article!.id).toBe('2023-01-02:2')
  })

  it('scroll the article, and the place holds at another width', () => {
    const run = press(opened(), 'l', '1', '0', 'j')
    const topLine = ({ state }: Run) => {
      const lines = linesOf(state)
      return lines[lineAt(lines, state.reading.place)]!
    }
    const sized = (own: Run, columns: number) => take(own, { type: 'size', size: { columns, rows: 20 } })
    const before = topLine(run)
    const narrow = sized(run, 66)
    expect(topLine(narrow).place.block).toBe(before.place.block)
    expect(topLine(narrow).place.offset).toBeLessThanOrEqual(before.place.offset)
    expect(topLine(sized(narrow, 100))).toEqual(before)
  })

  it('typed ahead of an article that is still on its way count', () => {
    const run = opened()
    const waiting = { ...run, state: { ...run.state, shown: null } }
    expect(stateOf(waiting, 'l').focus).toBe('article')
    expect(stateOf(waiting, 'Tab').focus).toBe('article')
  })

  it('typed into a line before there is anything to see are letters of that line', () => {
    const early = begun(initialState({ columns: 100, rows: 20 }, 1))
    expect(stateOf(early, 'q').done).toBe(true)
    const typed = press(early, '/', 'q', 'x', 'q')
    expect(typed.state.done).toBe(false)
    expect(press(typed, 'Esc', 'q').state.done).toBe(true)
    expect(press(typed, 'Ctrl-c').state.done).toBe(true)
  })

  it('each mean one thing', () => {
    const keys = actions.flatMap((action) =>
      worksIn(action).flatMap((context) => action.keys.map((own) => `${context} ${own}`)),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a search', () => {
  const found = (line: string, ids: string[], skipped?: number) => ({
    found: {
      ...{ line, limit: 200, total: ids.length, ...(skipped !== undefined && { skipped }) },
      hits: ids.map((id) => ({
        ...{ id, kind: 'article' as const, page: 1, headline: id, headlineFrom: 'print' as const },
        ...{ issue: '2023-01-02', date: '2023-01-02', forgiven: [], isNear: false },
        matches: [{ field: 'body' as const, block: 8, text, ranges: [[1, 3]] as [number, number][] }],
      })),
    },
    isWhole: true,
  })
  const typing = (...keys: string[]) => press(opened(), '/', ...keys)
  const two = ['2023-01-01:1', '2023-01-02:0']

  it('says how many articles an expression was too slow in, above the results, which the mouse still hits', () => {
    const { state } = said(typing('正', '文'), 'find', found('正文', two, 3))
    const rows = textsOf(state)
    expect(rows[1]).toContain(messagesIn('zh').skippedArticles(3).slice(0, 10))
    expect(rows[1 + rowsAbove(state.search!, state)]).toContain('2023-01-01:1')
  })

  it('takes keys into its line, results into the list, and goes back to where it began', () => {
    const typed = press(opened(), 'j', '/', '正', 'q', 'Backspace', '文')
    expect([typed.state.search?.line, typed.state.prompt?.kind]).toEqual(['正文', 'search'])
    const answered = said(typed, 'find', found('正文', two))
    expect(articleUnderBar(answered.state)).toBe('2023-01-01:1')
    const second = press(answered, 'Down')
    expect(articleUnderBar(second.state)).toBe('2023-01-02:0')
    const kept = press(second, 'Enter')
    expect([kept.state.prompt, kept.state.search?.bar]).toEqual([null, 1])
    expect(articleUnderBar(stateOf(kept, 'N'))).toBe('2023-01-01:1')
    expect(stateOf(kept, 'Enter').focus).toBe('article')
    const back = stateOf(kept, 'Esc')
    expect([back.search, back.list.bar]).toEqual([null, 2])
    expect(stateOf(second, 'Esc').list.bar).toBe(2)
  })

  it('forgets answers to what is no longer asked', () => {
    const run = typing('正')
    const asked = run.asks.find(({ question }) => question.ask === 'find')!
    const answer = { to: 'find' as const, value: found('正', ['a']) }
    const late = take(press(run, '文'), { type: 'answer', tag: asked.tag, answer })
    expect(late.state.search!.found).toBeNull()
  })

  it('edits its line where the caret stands', () => {
    const line = (...keys: string[]) => typing(...keys).state.search?.line
    expect(line('吕', '梁', ' ', '市', 'Ctrl-w')).toBe('吕梁 ')
    expect(line('吕', '梁', 'Ctrl-u')).toBe('')
    expect(line('吕', '市', 'Left', '梁', 'End', '！')).toBe('吕梁市！')
    expect(line('a', 'Ctrl-a', 'b', 'Right', 'c')).toBe('bac')
    expect(line('👩‍🌾', '乙', 'Left', 'Backspace')).toBe('乙')
    expect(line('甲', '👨‍👩‍👧', 'Ctrl-e', 'Backspace')).toBe('甲')
    expect(line('Backspace')).toBeUndefined()
  })

  it('brings what it found onto the screen, marked', () => {
    const { state } = said(typing('引', '号'), 'find', found('引号', ['2023-01-02:0']))
    expect(drawnIn(state, 'match')).toEqual(['引号'])
  })
})

describe('the pane of entities', () => {
  it('marks the mentions of the one under its bar', () => {
    const there = press(opened(), 'l', 'l')
    expect(there.state.focus).toBe('entities')
    expect(drawnIn(there.state, 'mention')).toEqual(['引号'])
    expect(drawnIn(stateOf(there, 'j'), 'mention')).toEqual(['正文'])
    expect(stateOf(there, 'Tab').focus).toBe('list')
  })
})

describe('the page of an entity', () => {
  const card = {
    ...{
      name: '引号',
      address: '',
      kind: 'person',
      label: '',
      articles: 2,
      mentions: 3,
      first: '2020-01-01',
      last: '2023-01-02',
    },
    offices: [
      {
        text: '馆长',
        first: '2020-01-01',
        last: '2020-01-01',
        articles: 1,
        article: 'x:1',
        address: '',
        sentence: '馆长引号说。',
        source: 'x:1',
      },
    ],
    ...{ steps: [], runBy: [], within: [], organisations: [] },
    people: [['众人', 2]] as [string, number][],
    years: [
      ['2020', 1],
      ['2023', 2],
    ] as [string, number][],
    newest: [{ id: 'y:1', address: '', date: '2023-01-02', headline: '新的一篇', source: 'y:1' }],
  }
  const use = { article: 'y:1', date: '2023-01-02', left: '馆长', name: '引号', right: '又说' }
  const found = { cards: [card], values: [], uses: [use], citations: {} }

  it('stands in place of the article, leads to articles, and goes back', () => {
    const asked = press(opened(), 'l', 'l', 'Enter')
    expect(asked.state.view).toMatchObject({ is: 'page', kind: 'person', key: '引号', found: null })
    const there = said(asked, 'page', found)
    for (const part of ['馆长', '馆长引号说。', '2020 ', '馆长引号又说'])
      expect(textOf(there.state)).toContain(part)
    expect(articleUnderBar(stateOf(there, 'Enter'))).toBe('x:1')
    const visiting = press(there, 'G', 'Enter')
    expect([articleUnderBar(visiting.state), visiting.state.view.is]).toEqual(['y:1', 'article'])
    // Only with the article is it known where it stands in the list: who has waited long is let out by asking twice.
    expect(articleUnderBar(stateOf(visiting, 'Esc'))).toBe('y:1')
    expect(articleUnderBar(stateOf(visiting, 'Esc', 'Esc'))).toBe('y:1')
    const late = take(press(visiting, 'Esc'), { type: 'late' })
    expect(articleUnderBar(stateOf(late, 'Esc'))).toBe(articleUnderBar(opened().state))
    expect(stateOf(there, 'Esc')).toMatchObject({ view: { is: 'article' }, focus: 'entities' })
  })

  it('leads from who stands beside it to the articles that speak of both, and from a year to those of that', () => {
    const there = said(press(opened(), 'l', 'l', 'Enter'), 'page', found)
    expect(stateOf(there, 'j', 'Enter').search?.line).toBe('人:"引号" 人:"众人"')
    expect(stateOf(there, 'j', 'j', 'Enter').search?.line).toBe('人:"引号" 日:2020')
    expect(listedNames(there.state).map(({ name }) => name)).toEqual(['众人'])
    expect(stateOf(there, 'Tab', 'Enter').view).toMatchObject({ is: 'page', name: '众人' })
  })
})

describe('news of the corpus', () => {
  const changed = { type: 'news' as const, news: { changed: true as const } }
  const renewed = (run: Run, now: IssueLine[]) => said(take(run, changed), 'issues', now).state

  it('leave the bar on the article that it was on', () => {
    const run = press(opened(), 'j')
    const more = renewed(run, [issue('2023-01-03', 1), ...issues])
    expect(articleUnderBar(more)).toBe(articleUnderBar(run.state))
    expect(renewed(opened(), issues).list.bar).toBe(opened().state.list.bar)
  })
})

describe('the screen', () => {
  const key = fc.constantFrom(...actions.flatMap((action) => action.keys), ':', 'g', '3', 'x', '？', '】')
  const size = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) })

  it('fills every row to the cell and never has more rows than the terminal, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 30 }),
        size,
        fc.constantFrom(1 as const, 2 as const),
        (keys, size, ambiguous) => {
          const run = opened()
          const state = stateOf({ ...run, state: { ...run.state, size, ambiguous } }, ...keys)
          const rows = rowsOf(state)
          expect(rows.length).toBe(layoutOf(state).tooSmall ? 1 : size.rows)
          for (const row of rows) {
            const text = row.map((span) => span.text).join('')
            expect(cells(text, ambiguous)).toBeLessThanOrEqual(size.columns)
            if (!layoutOf(state).tooSmall) expect(cells(text, ambiguous)).toBeGreaterThanOrEqual(size.columns)
          }
        },
      ),
    )
  })
})

it('a mark looked for in an article is found nowhere, and keys are answered', () => {
  expect(textsOf(stateOf(opened(), 'l', 'g', '/', '，', 'Enter')).length).toBe(20)
})

it.each(['w', 'b', 'e', 'h', 'l', 'j', '}'])('a count is so many times: %s', (key) => {
  const from = press(opened(), 'l', 'j', 'j', 'j', 'w', 'w')
  const point = ({ state }: { state: State }) => state.reading.point
  for (const times of [1, 2, 7, 40]) {
    const counted = press(from, ...String(times), key)
    expect(point(counted)).toEqual(point(press(from, ...Array<string>(times).fill(key))))
  }
  const most = press(from, ...'999999', key)
  expect(point(press(most, key))).toEqual(point(most))
})

it('who types what to look for at once is told how', () => {
  const { state } = press(openedRun(), '网', '格')
  expect(state.notice).toEqual({ say: 'typedAtOnce' })
  expect(press(openedRun(), 'g', '网').state.notice).toEqual({ say: 'typedAtOnce' })
  expect(press(openedRun(), '/', '网', '格').state.prompt?.line).toBe('网格')
})

it('the keys are shown while the corpus is still being read, and left again', () => {
  const run = press({ ...openedRun(), state: initialState({ columns: 100, rows: 30 }, 1) }, '?', 'j', 'j')
  expect(run.state.view).toMatchObject({ is: 'help', bar: 2 })
  expect(press(run, 'q').state).toMatchObject({ view: { is: 'article' }, done: false })
  expect(press(run, 'q', 'j', '?').state).toMatchObject({ view: { is: 'article' } })
})

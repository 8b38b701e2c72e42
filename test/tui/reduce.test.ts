import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleLine, IssueLine, ShownArticle } from '../../src/desk/desk.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { cells } from '../../src/text/width.ts'
import { actions, worksIn } from '../../src/tui/actions.ts'
import { lineAt, linesOf } from '../../src/tui/article-lines.ts'
import { layoutOf } from '../../src/tui/layout.ts'
import { articleUnderBar, entriesOf, issueUnderBar } from '../../src/tui/list.ts'
import { reduce } from '../../src/tui/reduce.ts'
import { screenRows } from '../../src/tui/screen-rows.ts'
import { initialState, type State } from '../../src/tui/state.ts'
import { rowsAbove } from '../../src/tui/tops.ts'
import { resultsView } from '../../src/tui/views/results-view.ts'
import { anArticle } from '../an-article.ts'

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
const opened = (): State => {
  const empty = initialState({ columns: 100, rows: 20 }, 1)
  const listed = issues.reduce(
    (state, own) => reduce(state, { type: 'articles', issue: own.id, articles: articlesOf(own) }),
    reduce(empty, { type: 'issues', issues }),
  )
  return reduce(listed, { type: 'shown', shown })
}
const press = (state: State, ...keys: string[]) =>
  keys.reduce((now, key) => reduce(now, { type: 'input', input: { type: 'key', key } }), state)

describe('keys', () => {
  it('move the bar, with counts', () => {
    const state = opened()
    expect(entriesOf(state)).toHaveLength(5)
    expect(state.cursor).toBe(1)
    expect(press(state, 'j').cursor).toBe(2)
    expect(press(state, '2', 'j').cursor).toBe(3)
    expect(press(state, '9', '9', 'j').cursor).toBe(4)
    expect(press(state, 'g', 'g').cursor).toBe(0)
    expect(press(state, 'G').cursor).toBe(4)
    expect(press(state, '3', 'G').cursor).toBe(2)
  })

  it('go to the rows of the list that are on the screen', () => {
    const long = issue('2023-01-03', 60)
    const listed = [
      { type: 'issues' as const, issues: [long] },
      { type: 'articles' as const, issue: long.id, articles: articlesOf(long) },
    ].reduce(reduce, initialState({ columns: 100, rows: 20 }, 1))
    const down = press(listed, '3', '0', 'j')
    expect(press(down, 'H').cursor).toBe(down.listTop)
    expect(press(down, 'L').cursor).toBe(down.listTop + 18)
    expect(press(down, 'M').cursor).toBe(down.listTop + 9)
  })

  it('forget an unfinished sequence that leads nowhere, and do what the new key does', () => {
    expect(press(opened(), 'g', 'j')).toMatchObject({ cursor: 2, pending: [] })
  })

  it('open and close issues, and step over closed ones to the next article', () => {
    const state = press(opened(), 'G', 'Enter')
    expect(entriesOf(state)).toHaveLength(7)
    expect(entriesOf(press(state, 'Enter'))).toHaveLength(5)
    const stepped = press(opened(), ']', ']', ']', ']', ']', ']')
    expect(issueUnderBar(stepped)!.article!.id).toBe('2023-01-01:0')
    const back = press(stepped, '[', '[')
    expect(issueUnderBar(back)!.article!.id).toBe('2023-01-02:2')
  })

  it('scroll the article, and the place holds at another width', () => {
    const state = press(opened(), 'l', '1', '0', 'j')
    const topLine = (now: State) => {
      const lines = linesOf(now)
      return lines[lineAt(lines, now.place)]!
    }
    const before = topLine(state)
    const narrow = reduce(state, { type: 'size', size: { columns: 66, rows: 20 } })
    expect(topLine(narrow).place.block).toBe(before.place.block)
    expect(topLine(narrow).place.offset).toBeLessThanOrEqual(before.place.offset)
    const wide = reduce(narrow, { type: 'size', size: { columns: 100, rows: 20 } })
    expect(topLine(wide)).toEqual(before)
  })

  it('typed ahead of an article that is still on its way count', () => {
    const waiting = { ...opened(), shown: null }
    expect(press(waiting, 'l').focus).toBe('article')
    expect(press(waiting, 'Tab').focus).toBe('article')
  })

  it('each mean one thing', () => {
    const keys = actions.flatMap((action) =>
      worksIn(action).flatMap((context) => action.keys.map((own) => `${context} ${own}`)),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('a search', () => {
  const found = (line: string, ids: string[]) => ({
    type: 'found' as const,
    found: {
      line,
      limit: 200,
      total: ids.length,
      hits: ids.map((id) => ({
        ...{ id, kind: 'article' as const, page: 1, headline: id, headlineFrom: 'print' as const },
        ...{ issue: '2023-01-02', date: '2023-01-02', forgiven: [] },
        matches: [{ field: 'body' as const, block: 8, text, ranges: [[1, 3]] as [number, number][] }],
      })),
    },
  })

  it('says how many articles an expression was too slow in, above the results, which the mouse still hits', () => {
    const typing = press(opened(), '/', '正', '文')
    const answer = found('正文', ['2023-01-01:1', '2023-01-02:0'])
    const answered = reduce(typing, { ...answer, found: { ...answer.found, skipped: 3 } })
    const rows = resultsView(answered, answered.search!, 60, 20, messagesIn('en')).map((row) =>
      row.map(({ text }) => text).join(''),
    )
    expect(rows[1]).toContain(messagesIn('en').skippedArticles(3))
    expect(rows[rowsAbove(answered.search!, answered)]).toContain('2023-01-01:1')
  })

  it('takes keys into its line, results into the list, and goes back to where it began', () => {
    const typing = press(opened(), 'j', '/', '正', 'q', 'Backspace', '文')
    expect([typing.search?.line, typing.prompt?.kind]).toEqual(['正文', 'search'])
    const answered = reduce(typing, found('正文', ['2023-01-01:1', '2023-01-02:0']))
    expect(articleUnderBar(answered)).toBe('2023-01-01:1')
    const second = press(answered, 'Down')
    expect(articleUnderBar(second)).toBe('2023-01-02:0')
    const kept = press(second, 'Enter')
    expect([kept.prompt, kept.search?.bar]).toEqual([null, 1])
    expect(articleUnderBar(press(kept, 'N'))).toBe('2023-01-01:1')
    expect(press(kept, 'Enter').focus).toBe('article')
    const back = press(kept, 'Esc')
    expect([back.search, back.cursor]).toEqual([null, 2])
    expect(press(second, 'Esc').cursor).toBe(2)
  })

  it('forgets answers to what is no longer asked', () => {
    const typing = press(opened(), '/', '正', '文')
    expect(reduce(typing, found('正', ['a'])).search!.found).toBeNull()
  })

  it('edits its line where the caret stands', () => {
    const line = (...keys: string[]) => press(opened(), '/', ...keys).search?.line
    expect(line('吕', '梁', ' ', '市', 'Ctrl-w')).toBe('吕梁 ')
    expect(line('吕', '梁', 'Ctrl-u')).toBe('')
    expect(line('吕', '市', 'Left', '梁', 'End', '！')).toBe('吕梁市！')
    expect(line('a', 'Ctrl-a', 'b', 'Right', 'c')).toBe('bac')
    expect(line('Backspace')).toBeUndefined()
  })

  it('brings what it found onto the screen, marked', () => {
    const answered = reduce(press(opened(), '/', '引', '号'), found('引号', ['2023-01-02:0']))
    const there = reduce({ ...answered, shown: null }, { type: 'shown', shown })
    const spans = screenRows(there, messagesIn('zh'), 'corpus').flat()
    expect(spans.filter(({ look }) => look === 'match').map((span) => span.text)).toEqual(['引号'])
  })
})

describe('the pane of entities', () => {
  it('marks the mentions of the one under its bar', () => {
    const there = press(opened(), 'l', 'l')
    expect(there.focus).toBe('entities')
    const marked = (state: State) =>
      screenRows(state, messagesIn('zh'), 'corpus')
        .flat()
        .filter(({ look }) => look === 'mention')
        .map((span) => span.text)
    expect(marked(there)).toEqual(['引号'])
    expect(marked(press(there, 'j'))).toEqual(['正文'])
    expect(press(there, 'Tab').focus).toBe('list')
  })
})

describe('the page of an entity', () => {
  const card = {
    ...{
      name: '引号',
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
        sentence: '馆长引号说。',
        source: 'x:1',
      },
    ],
    ...{ steps: [], runBy: [], within: [], people: [], organisations: [] },
    years: [
      ['2020', 1],
      ['2023', 2],
    ] as [string, number][],
    newest: [{ id: 'y:1', date: '2023-01-02', headline: '新的一篇', source: 'y:1' }],
  }
  const use = { article: 'y:1', date: '2023-01-02', left: '馆长', name: '引号', right: '又说' }
  const found = { cards: [card], values: [], uses: [use] }

  it('stands in place of the article, leads to articles, and goes back', () => {
    const asked = press(opened(), 'l', 'l', 'Enter')
    expect(asked.page).toMatchObject({ kind: 'person', key: '引号', found: null })
    const there = reduce(asked, { type: 'page', kind: 'person', key: '引号', found })
    const text = screenRows(there, messagesIn('zh'), 'corpus')
      .map((row) => row.map((span) => span.text).join(''))
      .join('\n')
    for (const part of ['馆长  2020-01-01', '馆长引号说。', '2020 ', '馆长引号又说'])
      expect(text).toContain(part)
    expect(articleUnderBar(press(there, 'Enter'))).toBe('x:1')
    const visiting = press(there, 'j', 'Enter')
    expect([articleUnderBar(visiting), visiting.page]).toEqual(['y:1', null])
    expect(articleUnderBar(press(visiting, 'Esc'))).toBe(articleUnderBar(opened()))
    expect(press(there, 'Esc')).toMatchObject({ page: null, focus: 'entities' })
    const other = reduce(asked, { type: 'page', kind: 'person', key: '别人', found })
    expect(other.page!.found).toBeNull()
  })
})

describe('news of the corpus', () => {
  it('leave the bar on the article that it was on', () => {
    const state = press(opened(), 'j')
    const more = reduce(state, { type: 'issues', issues: [issue('2023-01-03', 1), ...issues] })
    expect(articleUnderBar(more)).toBe(articleUnderBar(state))
    const first = reduce(initialState({ columns: 100, rows: 20 }, 1), { type: 'issues', issues })
    expect(reduce(first, { type: 'issues', issues }).cursor).toBe(first.cursor)
  })
})

describe('the screen', () => {
  const messages = messagesIn('zh')
  const key = fc.constantFrom(...actions.flatMap((action) => action.keys), ':', 'g', '3', 'x', '？', '】')
  const size = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) })

  it('fills every row to the cell and never has more rows than the terminal, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 30 }),
        size,
        fc.constantFrom(1 as const, 2 as const),
        (keys, size, ambiguous) => {
          const state = press({ ...opened(), size, ambiguous }, ...keys)
          const rows = screenRows(state, messages, 'corpus')
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
  const searched = press(opened(), 'l', 'g', '/', '，', 'Enter')
  expect(screenRows(searched, messagesIn('zh'), '').length).toBe(20)
})

it.each(['w', 'b', 'e', 'h', 'l', 'j', '}'])('a count is so many times: %s', (key) => {
  const from = press(opened(), 'l', 'j', 'j', 'j', 'w', 'w')
  for (const times of [1, 2, 7, 40]) {
    const counted = press(from, ...String(times), key)
    expect(counted.point).toEqual(press(from, ...Array<string>(times).fill(key)).point)
  }
  const most = press(from, ...'999999', key)
  expect(press(most, key).point).toEqual(most.point)
})

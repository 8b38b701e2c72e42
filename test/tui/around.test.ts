import { describe, expect, it } from 'vitest'
import { reduce } from '../../src/tui/reduce.ts'
import { drawnIn, panesOf, textOf, textsOf } from './drawn.ts'
import { articlesOf, desk, issues, opened, press, said, settled, take } from './driving.ts'

const done = (run: ReturnType<typeof opened>, ...keys: string[]) => settled(press(run, ...keys), desk)

describe('commands while they are typed', () => {
  it('stand above the line with their keys and what they do, the one that Enter does under the bar', () => {
    const { state } = press(opened(), ':', ...'next-iss')
    expect(drawnIn(state, 'bar').join('')).toMatch(/ +\) +下一期/)
    expect(drawnIn(state, 'barMatch')).toEqual(['next-iss'])
  })

  it('are found by what they do: in letters of its sound, or as it is written', () => {
    for (const typed of ['gengzheng', 'gz', '更正']) {
      const { state } = press(opened(), ':', ...typed)
      expect(drawnIn(state, 'bar').join('') + drawnIn(state, 'barMatch').join(''), typed).toContain('更正')
      expect(done(opened(), ':', ...typed, 'Enter').state.view, typed).toMatchObject({ is: 'fix' })
    }
  })

  it('are gone through by Up and Down', () => {
    const down = press(opened(), ':', 'Down', 'Down')
    const first = press(opened(), ':', 'Down')
    expect(down.state.prompt?.line).not.toBe(first.state.prompt?.line)
    expect(press(down, 'Up').state.prompt?.line).toBe(first.state.prompt?.line)
  })
})

describe('the help', () => {
  it('does what its bar stands on, where it was opened', () => {
    const run = press(opened(), '?', '/', ...'下一期', 'Enter', 'Enter')
    expect(settled(run, desk).state).toMatchObject({ view: { is: 'article' }, list: { bar: 6 } })
  })

  it('says of what cannot be done there where it can', () => {
    const run = press(opened(), '?', '/', ...'选段', 'Enter', 'Enter')
    expect(run.state.notice).toEqual({ say: 'elsewhere', what: 'selectParagraph' })
    expect(textOf(run.state)).toContain('在这里用不上')
  })

  it('stands in groups, and what cannot be done here stands back', () => {
    const { state } = press(opened(), '?')
    expect(drawnIn(state, 'strong').map((text) => text.trim())).toContain('移动')
    expect(drawnIn(state, 'faint').join('')).toContain('把这一行滚到上端')
  })
})

describe('an empty search', () => {
  it('shows how a query is written, and what was searched before', () => {
    const run = done(opened(), '/', '乙', 'Enter', 'Esc')
    const [list] = panesOf(press(run, '/').state)
    expect(list!.join('\n')).toContain('NEAR')
    expect(list!.map((line) => line.trim())).toContain('乙')
    expect(press(run, '/', 'Up').state.search?.line).toBe('乙')
  })
})

describe('a message', () => {
  it('goes by itself when it has been read, and not a later one with it', () => {
    const run = press(opened(), 'm', 'a')
    const { notice } = run.state
    const later = press(run, 'm', 'b')
    expect(textsOf(run.state).at(-1)).toContain('已做记号 a')
    expect(take(run, { type: 'faded', notice: notice! }).state.notice).toBeNull()
    expect(take(later, { type: 'faded', notice: notice! }).state.notice).toEqual({ say: 'marked', what: 'b' })
  })

  it('of what is wrong stays until a key is pressed', () => {
    const before = opened().state
    const asked = reduce(before, { type: 'notice', notice: { say: 'unkept', what: '满了' } })
    expect(asked.todo.map(({ do: does }) => does)).not.toContain('fade')
  })

  it('of what could not be read goes when it can be, and gives way to what hinders all reading', () => {
    const news = (run: ReturnType<typeof opened>) => take(run, { type: 'news', news: { changed: true } })
    const unread = { count: 1, first: [{ file: 'a.txt', why: 'empty' }] } as never
    const told = said(news(opened()), 'unread', unread)
    expect(textsOf(told.state).at(-1)).toContain('a.txt')
    expect(said(news(told), 'unread', { count: 0, first: [] }).state.notice).toBeNull()
    const hindrance = { why: 'mistaken', path: '/papers/corpus.toml:3: 缺右括号\u001b[31m' } as const
    const hindered = take(told, { type: 'news', news: { hindrance } })
    const bottom = textsOf(hindered.state).at(-1)!
    expect(bottom).toContain('语料说明有误，所示可能已旧，请看 /papers/corpus.toml:3')
    expect(bottom).not.toContain('\u001b')
  })

  it('says how many articles have come, once all of them are there', () => {
    const more = issues.map((issue) => ({ ...issue, count: issue.count + 1 }))
    const reading = take(opened(), {
      ...{ type: 'news' },
      news: { progress: { bytes: 1, allBytes: 2, files: 1, allFiles: 2, articles: 1, seconds: 1 } as never },
    })
    const changed = said(take(reading, { type: 'news', news: { changed: true } }), 'issues', more)
    expect(changed.state.notice).toBeNull()
    const ended = take(changed, { type: 'news', news: { progress: undefined } })
    expect(said(ended, 'issues', more).state.notice).toEqual({ say: 'arrived', what: '2' })
  })
})

it('lists the marks with their headlines while the letter of one is waited for', () => {
  const run = press(done(opened(), 'm', 'a', 'j', 'm', 'b'), "'")
  const { state } = take(run, { type: 'lingered', keys: "'" })
  expect(textOf(state)).toMatch(/ a {3}标题2023-01-02:0\s+b {3}标题2023-01-02:1/)
  const none = take(press(opened(), "'"), { type: 'lingered', keys: "'" })
  expect(textOf(none.state)).toContain('在这里做记号')
})

it('what keys may become stands whole where the window has rows for it', () => {
  const { messages } = opened().state.settings
  for (const [columns, rows] of [
    [80, 40],
    [120, 40],
    [200, 50],
  ] as const) {
    const waiting = take(press(opened({}, { columns, rows }), 'g'), { type: 'lingered', keys: 'g' })
    for (const name of ['links', 'difference', 'firstUse', 'time'] as const)
      expect(textOf(waiting.state), `${columns}×${rows}`).toContain(messages.actions[name])
  }
})

it('a day, month or year without an issue leads to the one before it, and that is said', () => {
  const goTo = (line: string) => done(opened(), ':', ...line, 'Enter').state
  expect(goTo('2099-01')).toMatchObject({ list: { bar: 0 }, notice: { say: 'otherIssue', what: '2099-01' } })
  expect(textOf(goTo('2099-01')).split('\n').at(-1)).toContain('没有 2099-01 的报纸')
  for (const line of ['2023-01-02', '2023-01', '2023']) expect(goTo(line).notice).toBeNull()
  expect(goTo('2022')).toMatchObject({ notice: { say: 'noIssue' } })
})

it('what the pane at the left has to say stands there whole', () => {
  const narrow = opened({}, { columns: 100, rows: 20 })
  const left = (run: ReturnType<typeof opened>) => panesOf(run.state)[0]!.join('').replace(/\s/g, '')
  const filter = '没有这样的标题，也没有这样的日期，谁也不会这样写'
  expect(left(done(narrow, 'f', ...filter))).toContain(`没有标题或日期含“${filter}”`)
  const found = press(narrow, '/', ...'qxfqxfqxf')
  const empty = { line: 'qxfqxfqxf', limit: 60, total: 0, hits: [] }
  const none = said(found, 'find', { found: empty, isWhole: true })
  expect(left(none)).toContain('原样、拼音、同音字都找过差一个字的、简称、其中几个词也找过换个词试试')
})

describe('the list', () => {
  it('folds by h the issue that one is in, and opens it again by Enter', () => {
    const folded = done(opened(), 'j', 'h')
    expect([folded.state.list.opened.size, folded.state.list.bar]).toEqual([0, 0])
    expect(done(folded, 'Enter').state.list.opened.size).toBe(1)
  })

  it('has a row for each page, which the bar does not stand on', () => {
    const paged = opened()
    const listed = articlesOf('2023-01-02').map((line, index) => ({ ...line, page: index < 2 ? 1 : 2 }))
    const run = take(paged, {
      ...{ type: 'begun' },
      first: { articles: { issue: '2023-01-02', articles: listed } },
    })
    const [list] = panesOf(run.state)
    expect(list!.filter((line) => /\d版 +2篇/.test(line))).toHaveLength(2)
    const texts = ['j', 'j', 'j'].map((_, index) =>
      drawnIn(press(run, ...Array<string>(index).fill('j')).state, 'bar').join(''),
    )
    expect(texts.join('')).not.toMatch(/\d版/)
  })

  it('cuts a long headline, which stands whole in the bottom line while the bar is on it', () => {
    const long = '一个长得在目录里怎么也放不下只好写在两行以上的标题'
    const listed = articlesOf('2023-01-02').map((line, index) => ({
      ...line,
      headline: index === 1 ? long : line.headline,
    }))
    const run = take(opened({}, { columns: 100, rows: 20 }), {
      ...{ type: 'begun' },
      first: { articles: { issue: '2023-01-02', articles: listed } },
    })
    expect(textOf(run.state)).not.toContain(long)
    expect(textsOf(press(run, 'j').state).at(-1)).toContain(long)
  })

  it('gives each headline two rows where the person wants that', () => {
    const long = '一个长得在目录里一行放不下只好写在两行的标题'
    const listed = articlesOf('2023-01-02').map((line) => ({ ...line, headline: long }))
    const run = take(opened({ headlineRows: 2 }, { columns: 100, rows: 20 }), {
      ...{ type: 'begun' },
      first: { articles: { issue: '2023-01-02', articles: listed } },
    })
    expect(drawnIn(run.state, 'bar').join('').replaceAll(/\s/g, '')).toBe(long)
    expect(panesOf(run.state)[0]!.filter((line) => line.includes('一个长得'))).toHaveLength(4)
  })
})

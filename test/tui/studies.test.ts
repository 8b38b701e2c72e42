import stringWidth from 'string-width'
import { beforeAll, describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/index.ts'
import type { Archive } from '../../src/store/archive.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import type { State } from '../../src/tui/state/state.ts'
import type { StudyView } from '../../src/tui/state/view.ts'
import { aPaper } from '../study/a-paper.ts'
import { archiveDesk } from './archive-desk.ts'
import { drawnIn, textOf, textsOf } from './drawn.ts'
import { begun, mouse, press, type Run } from './driving.ts'
import { told as toldBy } from './told.ts'

// The views over an archive that is there: a word that comes in 2021, is rare before a gap, and has a companion.

let archive: Archive
const papers = [
  { headline: '旧闻', text: '城里修桥。', date: '2018-01-05' },
  { headline: '初见', text: '有人提出水车计划，河边要建水车。', date: '2020-05-06' },
  ...Array.from({ length: 6 }, (_, at) => ({
    headline: `水车${at}`,
    text: `村里的大水车转动，大水车磨面。第${at}天，众人来看。`,
    date: `2021-0${at + 1}-05`,
  })),
  { headline: '\u001b[31m怪', text: `水车\u202e\u0007${'甲'.repeat(3000)}`, date: '2021-09-01' },
]

beforeAll(async () => {
  archive = await aPaper(papers)
})

const told = (run: Run) => toldBy(archiveDesk(archive, '/nowhere'), run)
const open = (columns = 80, rows = 24, ambiguous: 1 | 2 = 1) =>
  told(begun(initialState({ columns, rows }, ambiguous)))
const keys = async (run: Run, ...typed: string[]) => told(press(run, ...typed))
const command = (run: Run, line: string) => keys(run, ':', ...line, 'Enter')
const viewOf = ({ state }: { state: State }) => state.view as StudyView
const under = (run: Run) => drawnIn(run.state, 'bar').join('')

it('queries that the explorer writes are in the language of the interface', async () => {
  const empty = initialState({ columns: 120, rows: 24 }, 1)
  const run = await told(begun({ ...empty, settings: { ...empty.settings, messages: messagesIn('en') } }))
  const found = await keys(await command(run, 'time 水车'), 'G', 'Enter')
  expect(found.state.search).toMatchObject({ line: '水车 date:2021', found: { total: 7 } })
  expect((await keys(run, 'k', 'g', 'b')).state.notice).toEqual({ say: 'noneToLink' })
})

it('a search by sound, or with a slip, is studied as what it found', async () => {
  for (const [line, meant] of [
    ['shuiche', '水车'],
    ['河边药建水车', '河边要建水车'],
  ] as const) {
    const run = await keys(await open(), '/', ...line, 'Enter')
    expect(run.state.search?.found).toMatchObject({ total: 0 })
    const seen = await keys(run, 'g', 'k')
    expect(viewOf(seen).line).toBe(meant)
    expect(viewOf(seen).found?.rows.length).toBeGreaterThan(0)
  }
})

it('reminds of reading all only where a sample was read', async () => {
  const run = await command(await open(120), 'company 水车')
  const bottom = (state: State) => textOf(state).split('\n').at(-1)
  expect(bottom(run.state)).not.toContain('全读')
  const view = viewOf(run)
  const sampled = { ...view, found: { ...view.found!, sample: { size: 2, seed: 1 } } } as StudyView
  expect(bottom({ ...run.state, view: sampled })).toContain('A 全读')
})

describe('a table', () => {
  it('has whole heads and names where the window has room for them', async () => {
    const english = initialState({ columns: 120, rows: 24 }, 1)
    const settings = { ...english.settings, messages: messagesIn('en') }
    const run = await told(begun({ ...english, settings }))
    for (const [line, heads] of [
      ['time 水车', ['period', 'articles', 'hits', 'characters', 'per 10,000', '95% interval']],
      ['company 水车', ['word', 'left', 'right', 'logDice']],
    ] as const) {
      const text = textOf((await command(run, line)).state)
      for (const head of heads) expect(text).toContain(` ${head} `)
    }
    const narrow = { ...run, state: { ...run.state, size: { columns: 60, rows: 24 } } }
    for (const row of textsOf((await command(narrow, 'time 水车')).state)) expect(stringWidth(row)).toBe(60)
  })
})

it('bars over time say of which of several sets they are, and what is counted', async () => {
  const [title, , , heads] = textsOf((await command(await open(100), 'time 水车; 村里')).state)
  expect(title).toMatch(/时间 +水车; 村里/)
  expect(heads).toMatch(/时段 +水车 +村里 +每万字 +水车/)
})

it('where nothing was found no keys are offered that go through it', async () => {
  const status = textsOf((await keys(await open(), '/', ...'犇骉', 'Enter')).state).at(-1)!
  expect(status).not.toMatch(/ n /)
  expect(status).toMatch(/Esc/)
})

describe('the concordance', () => {
  it('has every hit of the query, with the term in one column, and Enter leads to the hit and Esc back to its row', async () => {
    const run = await keys(await open(), '/', ...'水车', 'Enter', 'g', 'k')
    expect(viewOf(run)).toMatchObject({ what: 'concordance', line: '水车' })
    // In headlines, too.
    expect(viewOf(run).found?.rows).toHaveLength(6 * 3 + 2 + 1)
    const columns = textsOf(run.state)
      .slice(1, -1)
      .flatMap((text) => (text.includes('水车') ? [stringWidth(text.slice(0, text.indexOf('水车')))] : []))
    expect(columns.length).toBeGreaterThan(5)
    const there = await keys(run, 'j', 'j', 'j', 'Enter')
    expect(there.state).toMatchObject({ focus: 'article', view: { is: 'article' } })
    expect(there.state.shown?.article.id).toBe('a.jsonl:8')
    const back = await keys(there, 'Esc')
    expect(viewOf(back)).toMatchObject({ is: 'study', bar: 3 })
    const list = await keys(back, 'q')
    expect(list.state).toMatchObject({ view: { is: 'article' }, search: { line: '水车' }, visited: null })
  })

  it('is sorted by what stands beside the term', async () => {
    const run = await command(await command(await open(), 'concordance 水车'), 'sort left')
    const lefts = viewOf(run).found!.rows.map((row) => ('left' in row ? String(row.left).at(-1) : ''))
    expect(lefts.filter((left) => left === '大')).toHaveLength(12)
    expect(lefts.join('')).toMatch(/大{12}/)
  })

  it('says of a set without a term that it has no hits', async () => {
    const run = await keys(await open(), 'g', 'k')
    expect(run.state).toMatchObject({ view: { is: 'article' }, notice: { say: 'noHits' } })
  })
})

describe('time', () => {
  it('tells years, a gap of the archive as a gap, and Enter searches the period', async () => {
    const run = await command(await open(), 'time 水车')
    const rows = textsOf(run.state).filter((text) => /^ 20\d\d/.test(text))
    expect(rows.map((text) => text.slice(1, 5))).toEqual(['2018', '2019', '2020', '2021'])
    expect(rows[1]).toContain('没有报纸')
    expect(rows[0]).toMatch(/2018 +0 +0/)
    const found = await keys(run, 'G', 'Enter')
    expect(found.state.search?.line).toBe('水车 日:2021')
    expect(found.state.search?.found?.total).toBe(7)
    const back = await keys(found, 'Esc')
    expect(viewOf(back)).toMatchObject({ what: 'time', bar: 3 })
    expect((await keys(back, 'Esc')).state).toMatchObject({ view: { is: 'article' }, search: null })
  })

  it('has a line for each of several sets', async () => {
    const run = await command(await command(await open(), 'time 水车；桥'), 'against 磨面')
    const lines = textsOf(run.state).filter((text) => /[\u2801-\u28ff]/.test(text))
    expect(lines.slice(0, 3).map((text) => text.trim().split(/ +/)[0])).toEqual(['水车', '桥', '磨面'])
  })

  it('tells articles and no frequency of a set that asks for no words', async () => {
    const alone = await command(await open(), 'time 2021')
    const row = textsOf(alone.state).find((text) => /^ 2021 +\d/.test(text))!
    expect(row).toMatch(/^ 2021 +[1-9]\d* +0 +\d+ +[^\d.]*$/)
    expect(textOf((await keys(alone, '?')).state)).not.toContain('10000·O')
    const beside = await command(await open(), 'time 水车; 2021')
    const both = textsOf(beside.state)
    expect(both.some((text) => text.includes('2021 篇'))).toBe(true)
    expect(both.find((text) => /^ 2021 +\d/.test(text))).toMatch(/^ 2021 +[\d.]+\.\d\d +[1-9]\d* /)
  })

  it('leaves what stood beside one set when another is asked for, and keeps it in another view of the same', async () => {
    const beside = await command(await command(await open(), 'time 水车'), 'against 磨面')
    expect(viewOf(await command(beside, 'time 桥'))).toMatchObject({ line: '桥', against: null })
    expect(viewOf(await keys(beside, 'g', 'd'))).toMatchObject({ line: '水车', against: '磨面' })
  })

  it('goes by months', async () => {
    const run = await command(await command(await open(), 'time 水车'), 'sort month')
    expect(viewOf(run).found?.rows).toHaveLength(12 * 3 + 9)
  })
})

describe('company', () => {
  it('tells words, and on ? how each number was made; Enter leads to the lines in which both stand', async () => {
    const run = await command(await open(), 'company 水车')
    expect(under(run)).toContain('大')
    const explained = await keys(run, '?')
    for (const text of ['Rychlý 2008', 'Dunning 1993', 'E = W·f / N', 'O = 12'])
      expect(textOf(explained.state)).toContain(text)
    expect(textOf((await keys(explained, 'Esc')).state)).not.toContain('Rychlý')
    const lines = await keys(run, 'Enter')
    expect(viewOf(lines)).toMatchObject({ what: 'concordance', line: '水车 NEAR/10 大' })
    expect((await keys(explained, '?')).state.view.is).toBe('help')
  })
})

describe('phrases and the matrix', () => {
  it('tells what stands around the term, without what is a part of it', async () => {
    const run = await command(await command(await open(), 'company 水车'), 'sort phrase')
    const phrases = viewOf(run).found!.rows.map((row) => ('phrase' in row ? `${row.phrase} ${row.uses}` : ''))
    expect(phrases).toContain('大水车磨面 6')
    expect(phrases).not.toContain('水车磨面 6')
    const found = await keys(run, ...Array<string>(phrases.indexOf('大水车磨面 6')).fill('j'), 'Enter')
    expect(found.state.search).toMatchObject({ line: '水车 "大水车磨面"', found: { total: 6 } })
  })

  it('tells who stands beside whom, and on ? from which counts', async () => {
    const named = [
      ...Array.from({ length: 4 }, () => '市长王大明、县长李小红到场。'),
      ...Array.from({ length: 3 }, () => '县长李小红、局长张立新到场。'),
      ...Array.from({ length: 30 }, () => '天气很好。'),
    ].map((text, at) => ({ headline: `见面${at}`, text, date: '2021-03-05' }))
    const own = await aPaper(named)
    const on = (run: Run) => toldBy(archiveDesk(own, '/nowhere'), run)
    const type = (run: Run, line: string) => on(press(run, ':', ...line, 'Enter'))
    const start = await on(begun(initialState({ columns: 80, rows: 24 }, 1)))
    const run = await type(await type(start, 'company 人:李小红'), 'sort matrix')
    const rows = viewOf(run).found!.rows.map((row) =>
      'common' in row ? [row.name, row.articles, ...row.common] : [],
    )
    expect(rows[0]).toEqual(['李小红', 7, 7, 4, 3])
    expect(rows.slice(1)).toEqual([
      ['王大明', 4, 4, 4, 0],
      ['张立新', 3, 3, 0, 3],
    ])
    const explained = textOf((await on(press(run, '?'))).state)
    expect(explained).toContain('王大明: O = 4, E = 7·4 / 37 = 0.7568')
    expect(textOf(run.state)).toMatch(/2 王大明 +4 +0/)
    const next = await on(press(run, 'j', 'Enter'))
    expect(viewOf(next)).toMatchObject({ what: 'company', line: '人:"王大明"', found: { isWhole: true } })
    await own.close()
  })
})

describe('links', () => {
  it('tells the sentences in which two stand, and Enter leads to the first place of either', async () => {
    const run = await command(await open(), 'links 水车；磨面')
    expect(viewOf(run)).toMatchObject({ what: 'links', line: '水车', against: '磨面' })
    expect(under(run)).toMatch(/2021-06-05 +村里的大水车转动，大水车磨面。/)
    const there = await keys(run, 'Enter')
    expect(there.state.shown?.article.headline).toBe('水车5')
    expect(viewOf(await keys(there, 'Esc'))).toMatchObject({ what: 'links', bar: 0 })
    const against = await command(run, 'against 修桥')
    expect(viewOf(against)).toMatchObject({ against: '修桥', found: { rows: [], isWhole: true } })
  })

  it('asks for the other where it is not known, and not in the company of a name', async () => {
    const own = await aPaper([
      { headline: '一', text: '县长李小红说，市长王大明来了。', date: '2021-01-01' },
      { headline: '二', text: '市长王大明说，好。县长张立新说，好。', date: '2021-01-02' },
      ...Array.from({ length: 40 }, (_, at) => ({
        headline: `别的${at}`,
        text: '天晴。',
        date: '2021-02-01',
      })),
    ])
    const on = (run: Run) => toldBy(archiveDesk(own, '/nowhere'), run)
    const type = async (run: Run, line: string) => on(press(run, ':', ...line, 'Enter'))
    const start = await on(begun(initialState({ columns: 80, rows: 24 }, 1)))
    const company = await type(start, 'company 人:李小红')
    const beside = await on(press(company, 'g', 'b'))
    expect(viewOf(beside)).toMatchObject({ what: 'links', line: '人:李小红', against: '人:"王大明"' })
    const page = await type(start, 'card 李小红')
    const asked = press(page, 'g', 'b')
    expect(asked.state.prompt).toMatchObject({ kind: 'command', line: 'links 人:"李小红"; ' })
    const through = await on(press(asked, ...'人:张立新', 'Enter'))
    expect(textOf(through.state)).toContain('李小红 — 王大明 — 张立新')
    expect(viewOf(through).found!.rows).toHaveLength(2)
    expect((await type(start, 'links 桥; "')).state.notice).toEqual({ say: 'badQuery', what: '桥 ↔ "' })
    expect((await type(start, 'links /桥/; 水')).state.notice).toMatchObject({ say: 'noPattern' })
    for (const line of ['links a; b; c', 'links ;'])
      expect((await type(start, line)).state.notice).toMatchObject({ say: 'noOther' })
    await own.close()
  })

  it('is not offered for a day: that is no name', async () => {
    const start = await open()
    for (const from of [start, await command(start, 'company 2021')]) {
      const run = press(from, 'g', 'b')
      expect([run.state.prompt, run.state.notice]).toMatchObject([null, { say: 'noneToLink' }])
    }
    const one = await command(start, 'links 水车')
    expect(one.state.notice).toEqual({ say: 'noOther', what: '水车' })
  })
})

describe('difference', () => {
  it('tells the words of a set that the rest lacks', async () => {
    const run = await command(await open(), 'difference 2021-01..2021-06')
    const words = viewOf(run).found!.rows.map((row) => ('word' in row ? row.word : ''))
    expect(words).toContain('大')
    const found = await keys(run, ...Array<string>(words.indexOf('大')).fill('j'), 'Enter')
    expect(found.state.search?.line).toMatch(/^日:2021-01\.\.2021-06 "/)
  })
})

describe('first use', () => {
  it('of a phrase is the earliest article that has it', async () => {
    const run = await command(await open(), 'first-use 水车')
    expect(under(run)).toMatch(/2020-05-06 +100%/)
    const there = await keys(run, 'Enter')
    expect(there.state.shown?.article.headline).toBe('初见')
  })

  it('of a sentence in an article is asked where the point stands, and of an article its reprints', async () => {
    const reading = await keys(await open(), 'G', 'Enter', 'j', 'Enter')
    const phrase = await keys(reading, '}', '}', 'g', 'f')
    expect(viewOf(phrase)).toMatchObject({ is: 'study', what: 'firstUse' })
    expect(viewOf(phrase).line).toBe('城里修桥。')
    expect(viewOf(await keys(reading, 'h', 'g', 'f')).line).toBe('a.jsonl:1')
  })
})

describe.each([1, 2] as const)('where ambiguous characters are %i wide', (ambiguous) => {
  it.each([20, 41, 80, 137])('every row of every view is %i cells, hostile text or not', async (columns) => {
    const start = await open(columns, 14, ambiguous)
    const lines = [
      'concordance 水车',
      'time 水车；桥',
      'time 水车',
      'company 水车',
      'company 水车|sort phrase',
      'company 水车|sort matrix',
      'links 水车; 磨面',
      'difference 2021',
      'first-use 水车',
    ]
    for (const line of lines) {
      let run = start
      for (const own of line.split('|')) run = await command(run, own)
      for (const { state } of [run, await keys(run, '?')])
        for (const text of textsOf(state)) {
          expect(stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 }), `${line} ${text}`).toBe(columns)
          expect(text).not.toMatch(/[\u0000-\u001f\u202e]/)
        }
    }
  })
})

it('a press puts the bar on a row, a second one enters it', async () => {
  const run = await command(await open(), 'concordance 水车')
  const pressed = await told(mouse(run, [5, 3]))
  expect(viewOf(pressed).bar).toBe(2)
  expect((await told(mouse(pressed, [5, 3]))).state.focus).toBe('article')
})

it('whoever leaves before anything has come is back where they were, and what comes late changes nothing', async () => {
  const start = await open()
  const waiting = press(start, ':', ...'concordance 水车', 'Enter')
  const left = press(waiting, 'q')
  expect(left.state.view.is).toBe('article')
  expect((await told(left)).state.view.is).toBe('article')
})

it('another view of a set does not wait for one that has not come', async () => {
  const waiting = press(await open(), ':', ...'concordance 水车', 'Enter')
  const other = press(waiting, 'g', 't')
  expect(viewOf(other)).toMatchObject({ what: 'time', found: null })
  expect(viewOf(await told(other)).found).toMatchObject({ what: 'time', isWhole: true })
})

it('a slip in what is set beside a view, or typed for another, leaves the view as it is', async () => {
  const there = await command(await open(), 'time 水车')
  for (const line of ['against 2022-13', 'against "开', 'concordance "开']) {
    const { state } = await command(there, line)
    expect(state.view, line).toEqual(there.state.view)
    expect(state.notice?.say, line).toMatch(/^bad/)
  }
})

it('a query that cannot be read says so', async () => {
  for (const [line, say] of [
    ['concordance "a', 'badQuery'],
    ['time 日:1', 'badDate'],
    ['difference 2022-13', 'badDate'],
    ['company /(/', 'badQuery'],
  ] as const)
    expect((await command(await open(), line)).state, line).toMatchObject({
      ...{ view: { is: 'article' }, notice: { say } },
    })
  expect((await command(await open(), 'time 集:没有')).state.notice).toMatchObject({ say: 'noCollection' })
})

import { describe, expect, it } from 'vitest'
import type { ActionName } from '../../src/messages/zh.ts'
import { keysIn } from '../../src/settings/key-names.ts'
import { actions, commandName } from '../../src/tui/actions.ts'
import { lineAt, linesOf } from '../../src/tui/article-lines.ts'
import { layoutOf } from '../../src/tui/layout.ts'
import { articleUnderBar } from '../../src/tui/list.ts'
import { initialState } from '../../src/tui/state/initial.ts'
import type { State } from '../../src/tui/state/state.ts'
import { begun, copies, type Desk, desk, hits, opened, press, type Run, settled } from './driving.ts'
import { longDesk } from './long-article.ts'

// A row for every action: where the person is, and what the action has done there. Each of its keys does it, and its
// name behind `:`.

interface Row {
  from: Run
  with?: Desk
  /** The key in the place of `…`. */
  key?: string
  /** What is true afterwards; `before` is what it was. */
  gives: (run: Run, before: Run) => void
}

const done = (run: Run, own: Desk, ...keys: string[]) => settled(press(run, ...keys), own)
const list = opened()
const lists = (bar: number) => done(list, desk, 'g', 'g', ...Array<string>(bar).fill('j'))
const article = done(list, desk, 'l')
const names = done(list, desk, 'l', 'l')
const results = done(list, desk, '/', '乙', 'Enter')
const long = done(settled(press(opened(), 'j'), longDesk), longDesk, 'l')
const within = (...keys: string[]) => done(long, longDesk, ...keys)
/** The last two articles of each issue stand on its second page. */
const pagedDesk: Desk = (question) => {
  const answer = desk(question)
  if (answer.to !== 'articles') return answer
  return { to: 'articles', value: answer.value.map((line, index) => ({ ...line, page: index < 2 ? 1 : 2 })) }
}
const paged = settled(begun(initialState({ columns: 120, rows: 20 }, 1)), pagedDesk)
const visual = done(article, desk, 'v')
const source = done(article, desk, 'g', 's')

const studied = done(results, desk, 'g', 'k')

const bar = ({ state }: Run) => state.list.bar
const point = ({ state }: Run) => state.reading.point
const focus = ({ state }: Run) => state.focus
const under = ({ state }: Run) => articleUnderBar(state)
/** The row of the screen on which the line of the point stands. */
const rowOfPoint = ({ state }: Run) => {
  const lines = linesOf(state)
  return lineAt(lines, state.reading.point) - lineAt(lines, state.reading.place)
}
const rows = ({ state }: { state: State }) => layoutOf(state).rows
const says = (notice: object) => (run: Run) => expect(run.state.notice).toMatchObject(notice)
const studies = (what: string, line: string) => (run: Run) =>
  expect(run.state.view).toMatchObject({ is: 'study', what, line, found: { what, isWhole: true } })
const barAt = (wanted: number) => (run: Run) => expect(bar(run)).toBe(wanted)
const focusOn = (pane: string) => (run: Run) => expect(focus(run)).toBe(pane)
const does = (command: object) => (run: Run) => expect(run.done.at(-1)).toMatchObject(command)

const ROWS: Record<ActionName, Row> = {
  down: { from: lists(1), gives: barAt(2) },
  up: { from: lists(2), gives: barAt(1) },
  halfPageDown: {
    from: within(),
    with: longDesk,
    gives: (run) => expect(point(run).offset).toBeGreaterThan(0),
  },
  halfPageUp: {
    from: within('G'),
    with: longDesk,
    gives: (run, before) => expect(point(run)).not.toEqual(point(before)),
  },
  pageDown: { from: lists(0), gives: barAt(5) },
  pageUp: { from: lists(5), gives: barAt(0) },
  readOn: { from: article, gives: (run) => expect(under(run)).toBe('2023-01-02:1') },
  first: { from: lists(3), gives: barAt(0) },
  last: { from: lists(0), gives: barAt(5) },
  screenTop: { from: within('G'), with: longDesk, gives: (run) => expect(rowOfPoint(run)).toBe(0) },
  screenMiddle: { from: lists(0), gives: barAt(2) },
  screenBottom: { from: lists(0), gives: barAt(5) },
  scrollTop: { from: within(...'9j'), with: longDesk, gives: (run) => expect(rowOfPoint(run)).toBe(0) },
  scrollMiddle: {
    ...{ from: within(...'25j'), with: longDesk },
    gives: (run) => expect(rowOfPoint(run)).toBe(Math.floor(rows(run) / 2)),
  },
  scrollBottom: {
    ...{ from: within(...'25j', 'z', 't'), with: longDesk },
    gives: (run) => expect(rowOfPoint(run)).toBe(rows(run) - 1),
  },
  toRight: { from: list, gives: focusOn('article') },
  toLeft: { from: names, gives: focusOn('article') },
  nextPane: { from: names, gives: focusOn('list') },
  previousPane: { from: list, gives: focusOn('entities') },
  enter: { from: list, gives: focusOn('article') },
  leave: { from: article, gives: focusOn('list') },
  nextArticle: { from: article, gives: (run) => expect(under(run)).toBe('2023-01-02:1') },
  previousArticle: { from: lists(2), gives: (run) => expect(under(run)).toBe('2023-01-02:0') },
  nextPage: { from: paged, with: pagedDesk, gives: (run) => expect(under(run)).toBe('2023-01-02:2') },
  previousPage: {
    ...{ from: done(paged, pagedDesk, 'j', 'j', 'j'), with: pagedDesk },
    gives: (run) => expect(under(run)).toBe('2023-01-02:2'),
  },
  nextIssue: { from: article, gives: (run) => expect(under(run)).toBe('2023-01-01:0') },
  previousIssue: {
    from: done(list, desk, ')'),
    gives: (run) => expect(under(run)).toBe('2023-01-02:0'),
  },
  inItsIssue: {
    from: results,
    gives: (run) => expect([run.state.search, under(run)]).toEqual([null, hits[0]!.id]),
  },
  foldAll: { from: lists(2), gives: (run) => expect([run.state.list.opened.size, bar(run)]).toEqual([0, 0]) },
  unfoldAll: {
    from: lists(2),
    gives: (run) => expect([run.state.list.opened.size, bar(run)]).toEqual([2, 2]),
  },
  nextWord: { from: article, gives: (run) => expect(point(run).offset).toBe(2) },
  previousWord: { from: done(article, desk, 'w', 'w'), gives: (run) => expect(point(run).offset).toBe(2) },
  wordEnd: { from: article, gives: (run) => expect(point(run).offset).toBe(1) },
  lineStart: { from: within('w', 'w'), with: longDesk, gives: (run) => expect(point(run).offset).toBe(0) },
  lineEnd: { from: within(), with: longDesk, gives: (run) => expect(point(run).offset).toBeGreaterThan(2) },
  nextParagraph: { from: article, gives: (run) => expect(point(run).block).toBe(1) },
  previousParagraph: {
    from: done(article, desk, '}', '}'),
    gives: (run) => expect(point(run).block).toBe(1),
  },
  search: { from: list, gives: (run) => expect(run.state.prompt?.kind).toBe('search') },
  nextHit: { from: results, gives: (run) => expect(under(run)).toBe(hits[1]!.id) },
  previousHit: { from: done(results, desk, 'j'), gives: (run) => expect(under(run)).toBe(hits[0]!.id) },
  searchWithin: { from: article, gives: (run) => expect(run.state.prompt?.kind).toBe('within') },
  filter: { from: list, gives: (run) => expect(run.state.prompt?.kind).toBe('filter') },
  searchWord: { from: names, gives: (run) => expect(run.state.search?.line).toBe('"甲2023-01-02:0"') },
  card: { from: names, gives: (run) => expect(run.state.view).toMatchObject({ is: 'page', kind: 'person' }) },
  figures: {
    from: names,
    gives: (run) => expect(run.state.view).toMatchObject({ is: 'figures', thing: '甲2023-01-02:0' }),
  },
  wholeNames: { from: list, gives: (run) => expect(run.state.names.sums?.of).toBe('2023-01-02') },
  markUnsure: { from: list, gives: (run) => expect(run.state.settings.marksUnsure).toBe(true) },
  paintNames: { from: list, gives: (run) => expect(run.state.settings.paintsNames).toBe(true) },
  concordance: { from: results, gives: studies('concordance', '乙') },
  time: { from: list, gives: studies('time', '2023-01-02') },
  company: { from: names, gives: studies('company', '人:"甲2023-01-02:0"') },
  links: {
    from: names,
    gives: (run) => expect(run.state.prompt?.line).toBe('links 人:"甲2023-01-02:0"; '),
  },
  difference: { from: visual, gives: studies('difference', '标') },
  firstUse: { from: lists(1), gives: studies('firstUse', '2023-01-02:0') },
  sort: {
    from: studied,
    gives: (run) => expect(run.state.view).toMatchObject({ choice: 1, found: { isWhole: true } }),
  },
  readAll: { from: studied, gives: (run) => expect(run.state.view).toMatchObject({ isAll: true }) },
  against: { from: studied, gives: says({ say: 'needsQuery' }) },
  pickAlso: { from: list, gives: says({ say: 'notPicking' }) },
  collect: {
    from: list,
    gives: does({ do: 'collect', name: '收集', taken: { kind: 'article', id: '2023-01-02:0' } }),
  },
  write: { from: list, gives: says({ say: 'needsFile' }) },
  collection: {
    from: list,
    gives: (run) => expect(run.state.view).toMatchObject({ is: 'study', what: 'collection', line: '' }),
  },
  note: { from: list, gives: says({ say: 'needsText' }) },
  tag: { from: list, gives: says({ say: 'needsText' }) },
  save: { from: results, gives: says({ say: 'needsName' }) },
  forget: { from: list, gives: says({ say: 'needsName' }) },
  back: {
    from: done(article, desk, ']', ']'),
    gives: (run) => expect(under(run)).toBe('2023-01-02:0'),
  },
  forth: {
    from: done(article, desk, ']', ']', 'Ctrl-o'),
    gives: (run) => expect(under(run)).toBe('2023-01-02:1'),
  },
  places: {
    from: done(article, desk, 'm', 'a'),
    gives: (run) => expect(run.state.prompt?.kind).toBe('place'),
  },
  setMark: { from: article, key: 'a', gives: (run) => expect(Object.keys(run.state.marks)).toEqual(['a']) },
  toMark: {
    ...{ from: done(article, desk, 'm', 'a', ']', ']'), key: 'a' },
    gives: (run) => expect(under(run)).toBe('2023-01-02:0'),
  },
  select: { from: article, gives: (run) => expect(run.state.reading.selection?.by).toBe('character') },
  selectLines: { from: article, gives: (run) => expect(run.state.reading.selection?.by).toBe('line') },
  selectParagraph: {
    from: visual,
    gives: (run) => expect(run.state.reading.selection?.by).toBe('paragraph'),
  },
  characterLeft: { from: done(visual, desk, 'w'), gives: (run) => expect(point(run).offset).toBe(1) },
  characterRight: { from: visual, gives: (run) => expect(point(run).offset).toBe(1) },
  copy: { from: article, gives: (run) => expect(copies(run)).toEqual([['甲2023-01-02:0到场。', undefined]]) },
  copySelection: { from: visual, gives: (run) => expect(copies(run)).toEqual([['标', undefined]]) },
  copyWithCitation: {
    from: list,
    gives: (run) => expect(copies(run)).toEqual([['标题2023-01-02:0', '2023-01-02:0']]),
  },
  source: {
    from: done(article, desk, '}', '}', '}'),
    gives: (run) =>
      expect(run.state.view).toMatchObject({ is: 'source', block: 1, found: { file: 'a.txt' } }),
  },
  // The first of the lines that are the paragraph's own, not those around it.
  edit: { from: source, gives: does({ do: 'edit', path: '/corpus/a.txt', line: 6 }) },
  command: { from: list, gives: (run) => expect(run.state.prompt?.kind).toBe('command') },
  help: { from: list, gives: (run) => expect(run.state.view.is).toBe('help') },
  plain: {
    from: article,
    gives: (run) => {
      expect(run.state.view.is).toBe('plain')
      does({ do: 'mouse', isOn: false })(run)
    },
  },
  doubts: {
    from: list,
    gives: (run) => {
      expect(run.state.view).toMatchObject({ is: 'doubts', bar: 0 })
      expect(run.state.shown?.article.id).toBe('2023-01-01:2')
    },
  },
  check: { from: list, gives: says({ say: 'noDraft' }) },
  fix: { from: article, gives: (run) => expect(run.state.view).toMatchObject({ is: 'fix', block: 0 }) },
  unfix: { from: list, gives: does({ do: 'unfix' }) },
  redraw: { from: list, gives: does({ do: 'redraw' }) },
  suspend: { from: list, gives: does({ do: 'suspend' }) },
  mouse: {
    from: list,
    gives: (run) => {
      says({ say: 'mouseOff' })(run)
      does({ do: 'mouse', isOn: false })(run)
    },
  },
  quit: { from: list, gives: does({ do: 'leave' }) },
  leaveProgram: { from: article, gives: does({ do: 'leave' }) },
}

describe('every action of the table has a row', () => {
  it('and none is missing', () => {
    expect(Object.keys(ROWS).sort()).toEqual(actions.map(({ name }) => name).sort())
  })
})

describe.each(actions.map((action) => [action.name, action] as const))('%s', (name, { keys }) => {
  const { from, with: own = desk, key, gives } = ROWS[name]
  it.each(keys.map((written) => [written]))('by %s', (written) => {
    const pressed = keysIn(written)!.map((part) => (part === '…' ? key! : part))
    gives(done(from, own, ...pressed), from)
  })

  it('by its name', () => {
    const line = key ? `${commandName(name)} ${key}` : commandName(name)
    gives(done(from, own, ':', ...line, 'Enter'), from)
  })
})

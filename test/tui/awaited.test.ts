import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActionName } from '../../src/messages/zh.ts'
import { keysIn } from '../../src/settings/key-names.ts'
import { actions, commandName } from '../../src/tui/actions.ts'
import { meaning } from '../../src/tui/key-map.ts'
import { articleUnderBar } from '../../src/tui/list.ts'
import type { State } from '../../src/tui/state/state.ts'
import { isOpen } from '../../src/tui/state/view.ts'
import { answered, copies, desk, opened, press, type Run, said, settled, take } from './driving.ts'

// A desk that answers late: what is done is the same as with one that answers at once.

const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), desk)

it('copies with its citation what the bar stood on, though the screen is behind', () => {
  const run = press(opened(), 'j', 'j', 'Y')
  expect(copies(run)).toEqual([])
  expect(copies(settled(run, desk))).toEqual([['标题2023-01-02:2', '2023-01-02:2']])
})

it('does in their order what came behind a key that waits', () => {
  const run = done(opened(), 'j', 'Y', 'j', 'Y')
  expect(copies(run).map(([, id]) => id)).toEqual(['2023-01-02:1', '2023-01-02:2'])
})

it('picks the result under the bar as soon as results stand', () => {
  const run = done(opened({ isPicking: true }), '/', '乙', 'Enter', 'j', 'Enter')
  expect(copies(run)).toEqual([['标题2023-01-02:2', '2023-01-02:2']])
})

it('picks once, whatever is typed behind it', () => {
  const run = done(opened({ isPicking: true }), 'j', 'Enter', 'j', 'Enter')
  expect(copies(run).map(([, id]) => id)).toEqual(['2023-01-02:1'])
  expect(run.done.at(-1)).toEqual({ do: 'leave' })
})

it('goes by words once it is known where they begin', () => {
  const early = press(done(opened(), 'j'), 'l', 'w', 'w', 'v', 'w', 'y')
  expect(copies(early)).toEqual([])
  const prompt = ['l', 'w', 'w', 'v', 'w', 'y'].reduce((run, key) => done(run, key), done(opened(), 'j'))
  expect(copies(settled(early, desk))).toEqual(copies(prompt))
  expect(prompt.state.reading.point.offset).toBe(6)
})

it('moves in the article that is coming, not in the one that is left', () => {
  const read = done(opened(), 'l', 'j')
  const late = press(read, ')', 'j', 'j')
  expect(late.state.reading.point).toEqual(read.state.reading.point)
  const prompt = [')', 'j', 'j'].reduce((run, key) => done(run, key), read)
  expect(settled(late, desk).state.reading.point).toEqual(prompt.state.reading.point)
  expect(prompt.state.reading.point).not.toEqual({ block: 0, offset: 0 })
})

it('marks the article that was gone to, not the one that is leaving', () => {
  const run = done(opened(), 'j', 'l', '}', '}', 'm', 'a')
  expect(run.state.marks['a']).toMatchObject({ article: '2023-01-02:1' })
})

it('copies nothing where the bar stands on no article', () => {
  const run = press(opened(), 'k', 'Y')
  expect(copies(run)).toEqual([])
  expect(run.state.notice).toEqual({ say: 'nothingToCopy' })
})

it('drops with a word what waits for an article that is gone, and does not ask for it again', () => {
  const run = said(press(opened(), 'j', 'Y'), 'article', undefined)
  expect(run).toMatchObject({ done: [], state: { waiting: [], notice: { say: 'gone' } } })
  expect(run.asks).toEqual([])
})

it('takes an answer only to what it has asked last', () => {
  const run = press(opened(), 'j', 'j')
  expect(run.asks.length).toBe(2)
  const late = answered(run, desk, 0)
  expect(late.state.shown?.article.id).toBe('2023-01-02:0')
  expect(settled(late, desk).state.shown?.article.id).toBe('2023-01-02:2')
})

it('types what waits behind a move in a line, though it would lead out elsewhere', () => {
  const run = press(opened(), 'f', 'j', 'Tab', 'q', 'q')
  expect(run.state.done).toBe(false)
  expect(settled(run, desk).state.prompt?.line).toBe('jqq')
})

it('takes up again a search that was left before its results came', () => {
  const keys = ['/', 'j', 'Esc', 'n', 'j']
  const late = done(opened(), ...keys)
  const prompt = keys.reduce((run, key) => done(run, key), opened())
  expect(late.state.search?.line).toBe('j')
  expect(late.state.search?.bar).toBe(prompt.state.search?.bar)
  expect(late.state.list.bar).toBe(prompt.state.list.bar)
})

it('leaves a page for what is filtered, though its rows are late', () => {
  const keys = ['h', ...':card 甲', 'Enter', 'Shift-Tab', 'f', ...'无此', 'Enter', 'j']
  const late = settled(press(opened(), ...keys), desk)
  expect(late.state.view.is).toBe('article')
  expect(done(opened(), ...keys).state.view.is).toBe('article')
})

it('is left at once by whoever presses Ctrl-c a second time, and by q or Esc when it has been waited for long', () => {
  const copying = press(opened(), 'j', 'Y')
  expect(press(copying, 'q').state.done).toBe(false)
  expect(press(copying, 'Ctrl-c', 'Ctrl-c').state.done).toBe(true)
  expect(press(copying, 'q', 'q').state.done).toBe(false)
  expect(press(take(press(copying, 'q'), { type: 'late' }), 'q').state.done).toBe(true)
  // What has come since is not late any more.
  const come = settled(take(copying, { type: 'late' }), desk)
  expect(press(come, 'j', 'Y', 'q', 'q').state.done).toBe(false)
})

it('goes to the page of an issue that was opened just before', () => {
  const run = done(opened(), 'G')
  for (const keys of [
    ['Enter', '>', 'Y'],
    ['Enter', 'j', '<', 'j', 'Y'],
  ]) {
    const prompt = keys.reduce((now, key) => done(now, key), run)
    expect(copies(settled(press(run, ...keys), desk))).toEqual(copies(prompt))
    expect(copies(prompt)).not.toEqual([])
  }
})

it('remembers the place that is left before its article has come', () => {
  for (const line of [':figures 词', ':card 甲', ':time 甲', '/乙']) {
    const keys = ['l', ')', ...line, 'Enter', 'l', 'Enter', 'G']
    const prompt = keys.reduce((run, key) => done(run, key), opened())
    const late = settled(press(opened(), ...keys), desk)
    expect(late.state.trail, line).toEqual(prompt.state.trail)
  }
})

it('is not lost by leaving while the list is on its way to an article, but a corpus that is read keeps nobody', () => {
  const found = done(opened(), '/', '乙', 'Enter', 'G')
  const leaving = press(found, 'g', 'l', 'Y', 'm', 'a', 'q')
  expect(leaving.state.done).toBe(false)
  const late = settled(leaving, desk)
  expect(copies(late).map(([, id]) => id)).toEqual(['2023-01-01:3'])
  expect(late.state).toMatchObject({ done: true, marks: { a: { article: '2023-01-01:3' } } })
  const progress = { bytes: 1, allBytes: 2, files: 1, allFiles: 2, articles: 1, seconds: 1 } as never
  const reading = take(press(found, 'g', 'l', 'Y'), { type: 'news', news: { progress } })
  expect(press(reading, 'q').state.done).toBe(true)
})

it('is not lost by going back twice in one movement of the hand', () => {
  const run = press(opened(), 'j', 'l', 'Y', 'Esc', 'Esc', 'j')
  expect(copies(settled(run, desk)).map(([, article]) => article)).toEqual(['2023-01-02:1'])
})

it('a text that comes as keys is given up where too much of it waits, to its end, and keeps nobody in the program', () => {
  const pasted = press(opened(), ...Array.from({ length: 3000 }, () => ['j', 'Enter', 'Y']).flat())
  expect(pasted.state.waiting).toEqual([])
  expect(press(pasted, 'Ctrl-c').state.done).toBe(true)
  const given = press(opened(), 'j', ...Array.from({ length: 601 }, () => 'Y'))
  expect([given.state.waiting, given.state.notice?.say]).toEqual([[], 'tooManyKeys'])
  // What goes on behind that would be done on something else.
  const more = settled(press(given, 'j', 'j', 'Y'), desk)
  expect([copies(more), more.state.list.bar, more.state.notice?.say]).toEqual([
    [],
    given.state.list.bar,
    'tooManyKeys',
  ])
  expect(more.done.length).toBe(settled(given, desk).done.length)
  const rested = take(more, { type: 'rested' })
  expect(copies(settled(press(rested, 'j', 'Y'), desk)).map(([, id]) => id)).toEqual(['2023-01-02:2'])
})

it('asks for all of it again when the corpus has changed', () => {
  const open = opened()
  const { state } = open
  const run = settled({ state, asks: [], done: [] }, desk)
  const asked = press(run)
  expect(asked.asks).toEqual([])
  const after = (now: Run) => now.asks.map(({ question }) => question.ask).sort()
  const told = { ...take(run, changed) }
  expect(after(told)).toEqual(['article', 'articles', 'issues', 'saved', 'unread'])
  expect(after(settled(told, desk))).toEqual([])
})

const { LBX_SEQUENCES } = process.env

/** What is pressed all the time, key by key: answers come between the keys of a sequence, too. */
const KEYS = [
  ...'j k G g h l Tab Shift-Tab Enter Esc ] [ } { w e n N Y y v m a / 乙 K * Ctrl-d 2 Ctrl-o'.split(' '),
  ...'q f : c s ? gn V p'.split(' '),
].map((key) => [key])

/** Commands that take more than their name. */
const TYPED = [
  'collect 集',
  'collection 集',
  'note 话',
  'tag 甲',
  'note!',
  'save 查',
  'forget 查',
  'check d.md',
  'figures 词',
]
const MORE_TYPED = [
  'w out.csv',
  'against 乙',
  'links 甲; 乙',
  'time 甲; 乙',
  'company 乙',
  'first-use 乙',
  'fix',
]
const OTHERS = ['2023-01-01', '2', 'filter 标', 'search 乙', 'card 甲', 'sort', 'unfix', 'nothing']
/** A correction is chosen, and typed, and kept. */
const FIXED = ['1', '2', '3', '4'].map((number) => [...':fix', 'Enter', number, ...'某', 'Enter', 'Enter'])
const COMMANDS = [...TYPED, ...MORE_TYPED, ...OTHERS].map((line) => [':', ...line, 'Enter'])

/** Every action there is, by each of its keys and by its name. */
const ACTIONS = actions.flatMap(({ name, keys }) => [
  ...keys.map((own) => keysIn(own)!.map((key) => (key === '…' ? 'a' : key))),
  [':', ...commandName(name), 'Enter'],
])
const OUT = new Set<ActionName>(['leaveProgram', 'suspend'])
const STAYING = ACTIONS.filter((keys) => {
  const does = meaning(actions, keys, 'list')
  return !(does && 'does' in does && OUT.has(does.does)) && keys.join('') !== ':leave-programEnter'
})

const step = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 2, arbitrary: fc.constantFrom(...STAYING) },
  { weight: 1, arbitrary: fc.constantFrom(...COMMANDS, ...FIXED) },
)

/** The corpus has changed before a key, elsewhere than in what is looked at. */
const changed = { type: 'news' as const, news: { changed: true as const } }
const isChange = fc.nat(7).map((number) => number === 0)

/** What lies below others is asked for when it is seen again, and what is gone back to where it is not the article under the bar. */
const overlaid = (view: State['view']): object => {
  const { under, before, ...own } = { under: undefined, before: undefined, ...view }
  const below = under && (under.is === 'article' ? null : under.is)
  return { ...own, below }
}

const isOverDoubts = (view: State['view']): boolean => 'under' in view && isOpen(view.under, 'doubts')

/** What a person has got, and where they stand. */
function outcome({ state, done: all }: Run) {
  const { shown, reading, search, list, names } = state
  const isRead = shown !== null && articleUnderBar(state) === shown.article.id
  return {
    // A view that was opened and left again before its article came took no mouse, and asked for no focus.
    did: all.filter(({ do: does }) => does !== 'mouse' && does !== 'focus'),
    ...{ marks: state.marks, focus: state.focus, bar: list.bar, name: names.bar, result: search?.bar },
    ...{ view: overlaid(state.view), done: state.done, prompt: state.prompt, picked: state.picked },
    // What is doubtful, below another view, is asked for when it is seen again, and its article with it.
    point:
      isRead && !isOverDoubts(state.view) ? [shown.article.id, reading.point, reading.selection] : undefined,
  }
}

it(
  'does the same in whatever order and however late the desk answers',
  () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(fc.tuple(step, fc.array(fc.nat(), { maxLength: 3 }), isChange), {
          minLength: 1,
          maxLength: 30,
        }),
        (isPicking, steps) => {
          let prompt = opened({ isPicking })
          let late = opened({ isPicking })
          for (const [keys, answers, changes] of steps) {
            if (changes) {
              prompt = settled(take(prompt, changed), desk)
              late = take(late, changed)
            }
            for (const key of keys) {
              prompt = settled(press(prompt, key), desk)
              late = press(late, key)
              // More keys than a hand is ahead by are given up, with a word.
              if (late.state.notice?.say === 'tooManyKeys') return
            }
            for (const which of answers)
              if (late.asks.length > 0) late = answered(late, desk, which % late.asks.length)
          }
          expect(outcome(settled(late, desk))).toEqual(outcome(prompt))
        },
      ),
      { numRuns: Number(LBX_SEQUENCES ?? 200) },
    )
  },
  LBX_SEQUENCES ? 7_200_000 : 180_000,
)

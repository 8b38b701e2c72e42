import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/index.ts'
import { textOf, textsOf } from './drawn.ts'
import { desk, opened, press, type Run, settled } from './driving.ts'

const done = (run: Run, ...keys: string[]) => settled(press(run, ...keys), desk)
const command = (run: Run, line: string) => done(run, ':', ...line, 'Enter')
const wide = (run: Run, columns: number): Run =>
  settled({ ...run, state: { ...run.state, size: { columns, rows: 30 } } }, desk)
const status = (run: Run) => textsOf(run.state).at(-1)!

describe('what a person looks at', () => {
  it('keys that may follow stand with all that they do, where the window has room for that', () => {
    const run = press(wide(opened(), 80), 'l', 'g')
    const lingering = { ...run.state, typed: { ...run.state.typed, isLingering: true } }
    const { concordance, links } = run.state.settings.messages.actions
    for (const label of [concordance, links]) expect(textOf(lingering)).toContain(label)
  })

  it('until something is searched for, what was seen before / stays beside it', () => {
    const onIssue = done(wide(opened(), 120), 'l', 'h', 'g', 'g')
    const middle = (run: Run) => textsOf(run.state).map((text) => text.split('│').slice(1).join('│'))
    const typing = press(onIssue, '/')
    expect(middle(typing).slice(1, -1)).toEqual(middle(onIssue).slice(1, -1))
    expect(middle(typing)[0]!.trim()).not.toBe('')
  })

  it('what was typed does not go on into the headline under the bar', () => {
    const run = done(wide(opened(), 60), '/', '乙', 'Enter')
    expect(status(run)).not.toMatch(/乙 +标题/)
  })

  it('letters that no command is meant by are answered, what is no name is not', () => {
    const { noSuchCommand } = opened().state.settings.messages
    for (const keys of [
      [':', ...'qqqx'],
      ['?', '/', ...'qqqx'],
    ])
      expect(textOf(done(wide(opened(), 80), ...keys).state)).toContain(noSuchCommand)
    for (const line of ['2023-01', '12', 'card 甲'])
      expect(textOf(done(wide(opened(), 80), ':', ...line).state)).not.toContain(noSuchCommand)
  })

  it('in the help what does not work here bears a sign, whatever the colours', () => {
    const help = textsOf(press(wide(opened(), 80), '?').state)
    expect(help.find((text) => text.includes(':down'))).toMatch(/^ {2}j/)
    expect(help.find((text) => text.includes(':scroll-top'))).toMatch(/^- zt/)
  })

  it('first uses are titled by the headline of an article, a collection by its name once', () => {
    const first = done(wide(opened(), 80), 'j', 'g', 'f')
    const { headline } = first.state.shown!.article
    expect(textsOf(first.state)[0]).toContain(`《${headline}》`)
    const collected = command(wide(opened(), 80), 'collection 收集')
    expect(textsOf(collected.state)[0]).not.toMatch(/收集 +收集/)
  })

  it('an empty corpus says what to do', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(messagesIn(language).empty('/x')).toMatch(/lbx-tui (文件夹|FOLDER)/)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { manualPage } from '../../src/commands/manual.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { type Action, actions, commandName, HINTS, worksIn } from '../../src/tui/actions.ts'
import { actionsWith, continuations, meaning } from '../../src/tui/key-map.ts'
import { completionsFor } from '../../src/tui/prompts/commands.ts'
import { opening } from '../../src/tui/state/change.ts'
import { DEFAULTS, initialState } from '../../src/tui/state/initial.ts'
import { textOf } from './drawn.ts'

const messages = messagesIn('zh')
const start = initialState({ columns: 140, rows: 120 }, 1)

describe('the table of actions', () => {
  it('is what the help shows, with every key', () => {
    const text = textOf(opening(start, { is: 'help', bar: 0, top: 0, filter: '' }))
    for (const { name, keys } of actions) {
      expect(text).toContain(messages.actions[name])
      for (const own of keys) expect(text).toContain(own)
    }
  })

  it('is what : completes, and what the manual lists', () => {
    const commands = completionsFor(start, '').map(({ name }) => name)
    const page = manualPage(
      messages,
      '1',
      actions.map(({ name }) => [commandName(name), messages.actions[name]]),
    )
    for (const { name } of actions) {
      expect(commands).toContain(commandName(name))
      expect(page).toContain(messages.actions[name].replaceAll('-', '\\-'))
    }
    expect(new Set(commands).size).toBe(actions.length)
  })

  it('gives the hints keys that work where they are shown', () => {
    for (const [context, names] of Object.entries(HINTS)) {
      for (const name of names) {
        const action = actions.find((own) => own.name === name)!
        expect(action.keys.length, name).toBeGreaterThan(0)
        expect(worksIn(action), `${name} in ${context}`).toContain(context === 'results' ? 'list' : context)
      }
    }
  })

  it('lets every sequence be typed to its end, and shows what may follow', () => {
    for (const action of actions) {
      for (const own of action.keys.filter((keys) => /^[^A-Z]{2}$/u.test(keys))) {
        const [first, second] = [...own] as [string, string]
        for (const context of worksIn(action)) {
          if (meaning(actions, [first], context) && !('unfinished' in meaning(actions, [first], context)!))
            continue
          expect(continuations(actions, [first], context).map(({ rest }) => rest)).toContain(second)
          const key = second === '…' ? 'a' : second
          expect(meaning(actions, [first, key], context)).toMatchObject({ does: action.name })
        }
      }
    }
  })

  it('takes keys that a person has set, also away from what had them', () => {
    const keysOf = (map: Action[], name: string) => map.find((action) => action.name === name)!.keys
    const own = actionsWith({ nextArticle: ['j'], quit: [] })
    expect(keysOf(own, 'nextArticle')).toEqual(['j'])
    expect(keysOf(own, 'down')).toEqual(['Down'])
    expect(keysOf(own, 'quit')).toEqual([])
    expect(meaning(own, ['q'], 'list')).toBeUndefined()
    expect(keysOf(DEFAULTS.keys, 'down')).toEqual(['j', 'Down'])
  })

  it('shows the keys for who knows no ?', () => {
    for (const context of ['list', 'article', 'page', 'study'] as const)
      expect(meaning(actions, ['F1'], context)).toEqual({ does: 'help' })
  })

  it('says of a key that works elsewhere what it does there', () => {
    expect(meaning(actions, ['w'], 'list')).toMatchObject({ elsewhere: { name: 'nextWord' } })
    expect(meaning(actions, ['y'], 'visual')).toEqual({ does: 'copySelection' })
    expect(meaning(actions, ['y'], 'article')).toEqual({ unfinished: true })
  })
})

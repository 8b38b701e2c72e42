import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/messages/index.ts'
import { drawnIn, textOf } from './drawn.ts'
import { desk, opened, press, settled } from './driving.ts'

const typed = (line: string) => press(opened(), ':', ...line)
const entered = (line: string) => settled(press(typed(line), 'Enter'), desk).state

describe('Enter behind : does what the letters mean', () => {
  it.each(['x', 'wq', 'qa', 'wqa', 'xa', 'q!', 'wq!', 'qa!', 'QA', 'exit', 'q', 'leave program'])(
    '%s leaves, as a hand that knows vi expects',
    (line) => expect(entered(line).done).toBe(true),
  )

  it('letters that only stand somewhere in what a command does run nothing, and are answered', () => {
    for (const line of ['qf', '屏幕', 'article', 'next-artcle', 'zaiwangqiam']) {
      const before = opened().state
      const { state } = settled(press(typed(line), 'Enter'), desk)
      expect(state.notice?.say, line).toMatch(/^(?:no|near)Command$/)
      expect(state.list, line).toEqual(before.list)
      expect(state.view, line).toEqual(before.view)
      expect(drawnIn(typed(line).state, 'bar'), line).toEqual(drawnIn(before, 'bar'))
    }
  })

  it('what they are nearest to is named', () => {
    expect(entered('next-artcle').notice).toEqual({ say: 'nearCommand', what: 'next-article' })
    expect(textOf(entered('colect'))).toContain(':collect')
    expect(entered('zzzz').notice).toEqual({ say: 'noCommand', what: 'zzzz' })
    expect(entered('wq 文件').notice).toEqual({ say: 'nearCommand', what: 'write' })
  })

  it('names that every object has are no commands', () => {
    for (const line of ['constructor', '__proto__', 'constructor 甲', 'tostring'])
      expect(entered(line).notice?.say, line).toMatch(/Command$/)
  })

  it('what does a thing may be called by its beginning, as written or as it sounds', () => {
    for (const line of ['下一篇', 'xiayipian', 'next-a', 'next article'])
      expect(entered(line).list.bar, line).toBe(entered('next-article').list.bar)
    expect(entered('下一篇').list.bar).not.toBe(opened().state.list.bar)
    expect(entered('查找 乙').search?.line).toBe('乙')
  })

  it('what is typed behind a name stays, with what the command does above it', () => {
    const run = typed('card 甲')
    expect(drawnIn(run.state, 'bar').join('')).toContain(messagesIn('zh').actions.card)
    expect(press(run, 'Tab').state.prompt?.line).toBe('card 甲')
  })

  it('a short name shows what it does', () => {
    expect(drawnIn(typed('wq').state, 'bar').join('')).toContain('leave-program')
  })

  it('nothing is under the bar where the letters mean none, and it is said', () => {
    expect(textOf(typed('article').state)).toContain(messagesIn('zh').noSuchCommand)
  })
})

import { expect, it } from 'vitest'
import { kept } from '../../src/tui/remember.ts'
import { desk, opened, press, settled } from './driving.ts'

it('what is kept is the article under the bar, though another is still shown', () => {
  expect(kept(press(opened(), 'j').state).place).toMatchObject({ article: '2023-01-02:1', block: 0 })
  const read = settled(press(opened(), 'j', 'l', '}', '}', '}'), desk)
  expect(kept(read.state).place).toMatchObject({ article: '2023-01-02:1', block: 3 })
})

import { expect, it } from 'vitest'
import { placeOfKeys } from '../../src/tui/cursor.ts'
import { screenParts } from '../../src/tui/screen-parts.ts'
import { rowsOf } from './drawn.ts'
import { desk, opened, press, settled } from './driving.ts'

const done = (...keys: string[]) => settled(press(opened(), ...keys), desk).state

it.each([
  ['the bar of the list', [], '标题2023-01-02:0', true],
  ['the word in the article', ['l', 'G'], '乙2023-01-02:0', false],
  ['a selection', ['l', 'v', 'l'], '标题', false],
  ['the bar of the names', ['Tab', 'Tab'], '甲2023-01-02:0', false],
  ['a choice of what can be put right', [':', ...'fix', 'Enter', 'j'], '标题应当是', false],
  ['an action in the help', ['?'], '下移', true],
])('the cursor stands on %s', (_, keys, text, isAtLeft) => {
  const state = done(...keys)
  const [row, column] = placeOfKeys(screenParts(state, ''), 1)!
  const drawn = rowsOf(state)
    [row]!.map((span) => span.text)
    .join('')
  expect(drawn).toContain(text)
  // In its pane: the list begins at the left edge, as the help does.
  expect(column === 0).toBe(isAtLeft)
})

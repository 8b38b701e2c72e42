import { Box, Text, useApp } from 'ink'
import TextInput from 'ink-text-input'
import { memo, useEffect, useReducer } from 'react'
import type { Desk } from '../desk/desk.ts'
import type { Messages } from '../messages/index.ts'
import { addressOfFile } from '../terminal/links.ts'
import { linkTo } from '../terminal/sequences.ts'
import { linger } from './linger.ts'
import { reduce } from './reduce.ts'
import type { Row } from './row.ts'
import { screenRows } from './screen-rows.ts'
import type { State } from './state.ts'
import type { Surface } from './surface.ts'
import type { Theme } from './theme.ts'
import { useDesk } from './use-desk.ts'
import { useEffects } from './use-effects.ts'

export interface AppProps {
  desk: Desk
  /** The corpus as the person named it, for messages. */
  path: string
  surface: Surface
  /** The state to begin with. */
  initial: State
  messages: Messages
  theme: Theme
  onError: (error: Error) => void
}

/** The explorer: sends what happens to the reducer, and draws the rows that the state gives. */
export function App({ desk, path, surface, initial, messages, theme, onError }: AppProps) {
  const [state, dispatch] = useReducer(reduce, initial)
  const { exit } = useApp()

  useDesk({ desk, state, dispatch, onError })
  useEffects({ desk, effects: state.effects, surface, messages, dispatch, onError })

  useEffect(() => surface.onResize(() => dispatch({ type: 'size', size: surface.size() })), [surface])
  useEffect(
    () =>
      surface.onInputs((inputs) => {
        for (const input of inputs) {
          if (input.type === 'cursor') {
            const measured = input.column === 3 ? 2 : 1
            surface.takeWidth(measured, true)
            dispatch({ type: 'ambiguous', ambiguous: measured })
          } else if (HANDLED.has(input.type)) dispatch({ type: 'input', input })
        }
      }),
    [surface],
  )
  useEffect(() => surface.onNotice((notice) => dispatch({ type: 'notice', notice })), [surface])
  const pending = state.pending.join(' ')
  useEffect(() => (pending === '' ? undefined : linger(() => dispatch({ type: 'lingering' }))), [pending])
  const caretRow = state.prompt ? state.size.rows - 1 : undefined
  useEffect(() => surface.placeCaret(caretRow), [surface, caretRow])
  useEffect(() => surface.remember(state), [surface, state])
  useEffect(() => {
    if (state.done) exit()
  }, [state.done, exit])

  return (
    <Box flexDirection="column">
      {screenRows(state, messages, path).map((row, index) => (
        <Line key={index} row={row} theme={theme} />
      ))}
    </Box>
  )
}

const HANDLED = new Set(['key', 'paste', 'mouse'])

interface LineProps {
  row: Row
  theme: Theme
}

const isSame = (one: Row, other: Row) =>
  one.length === other.length &&
  one.every(({ text, look }, index) => text === other[index]!.text && look === other[index]!.look)

/**
 * A row of the screen; most stay as they are from frame to frame. It is one text with its looks in it: a component for
 * each span would take Ink half as long again.
 */
const Line = memo(
  ({ row, theme }: LineProps) => {
    const caret = row.findIndex(({ look, text }) => look === 'caret' && text.length === 1)
    if (caret < 0) return <Text wrap="truncate">{painted(row, theme)}</Text>
    return (
      <Text wrap="truncate">
        {painted(row.slice(0, caret), theme)}
        <Caret under={row[caret]!.text} />
        {painted(row.slice(caret + 1), theme)}
      </Text>
    )
  },
  (before, now) => before.theme === now.theme && isSame(before.row, now.row),
)

/** Text from files is safe by now: every view makes it so. */
const painted = (row: Row, theme: Theme): string =>
  row
    .map(({ text, look, file }) => {
      const own = theme[look] === '' ? text : `\x1b[${theme[look]}m${text}\x1b[0m`
      return file && theme.isLinked ? linkTo(addressOfFile(file)) + own + linkTo('') : own
    })
    .join('')

const ignored = () => {}

/**
 * The caret is ink-text-input's, without a text of its own: the line is part of the state, so that what is typed in one
 * read with the key that opened the line is not lost. A character of several units it would cut: that one is painted.
 */
const Caret = ({ under }: { under: string }) => <TextInput value="" placeholder={under} onChange={ignored} />

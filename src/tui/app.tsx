import { Box, Text } from 'ink'
import { memo, useLayoutEffect, useSyncExternalStore } from 'react'
import type { Explorer } from './explorer.ts'
import { painted } from './painted.ts'
import type { Row } from './row.ts'
import { type ScreenParts, screenParts } from './screen-parts.ts'
import type { State } from './state/state.ts'
import type { Theme, ThemeOn } from './theme/theme.ts'

export interface AppProps {
  explorer: Explorer
  /** The corpus as the person named it, for messages. */
  path: string
  themeOn: ThemeOn
  /** Told what has been drawn. */
  onParts: (parts: ScreenParts, state: State) => void
}

/** The explorer on the screen: panes and their dividers side by side, and what stands below them. */
export function App({ explorer, path, themeOn, onParts }: AppProps) {
  const state = useSyncExternalStore(explorer.subscribe, explorer.state)
  const parts = screenParts(state, path)
  useLayoutEffect(() => onParts(parts, state))
  const { panes, below } = parts
  const theme = themeOn(state.ground)
  return (
    <Box flexDirection="column" width={state.size.columns}>
      <Box height={panes[0]?.rows.length ?? 0}>
        {panes.map(({ width, rows }, index) => (
          <Pane key={index} width={width} rows={rows} theme={theme} />
        ))}
      </Box>
      <Pane width={state.size.columns} rows={below} theme={theme} />
    </Box>
  )
}

interface PaneProps {
  width: number
  rows: Row[]
  theme: Theme
}

/** Rows of so many cells, as one text with its looks in it: a component for each span would take Ink half as long again. */
const Pane = memo(
  ({ width, rows, theme }: PaneProps) => (
    <Box width={width} height={rows.length} flexShrink={0}>
      <Text wrap="truncate">{rows.map((row) => painted(row, theme)).join('\n')}</Text>
    </Box>
  ),
  (before, now) =>
    before.theme === now.theme &&
    before.width === now.width &&
    before.rows.length === now.rows.length &&
    before.rows.every((row, index) => isSame(row, now.rows[index]!)),
)

const isSame = (one: Row, other: Row) =>
  one.length === other.length &&
  one.every(({ text, look }, index) => text === other[index]!.text && look === other[index]!.look)

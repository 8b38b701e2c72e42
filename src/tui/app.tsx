import { Box, Text } from 'ink'
import { memo, useSyncExternalStore } from 'react'
import type { Explorer } from './explorer.ts'
import { painted } from './painted.ts'
import type { Row } from './row.ts'
import { DIVIDER, screenParts } from './screen-parts.ts'
import type { Theme } from './theme.ts'

export interface AppProps {
  explorer: Explorer
  /** The corpus as the person named it, for messages. */
  path: string
  theme: Theme
}

/** The explorer on the screen: panes side by side, and what stands below them. */
export function App({ explorer, path, theme }: AppProps) {
  const state = useSyncExternalStore(explorer.subscribe, explorer.state)
  const { panes, below } = screenParts(state, path)
  const height = panes[0]?.rows.length ?? 0
  return (
    <Box flexDirection="column" width={state.size.columns}>
      <Box height={height}>
        {panes.flatMap(({ width, rows }, index) => [
          ...(index > 0 ? [<Divider key={`before ${index}`} height={height} theme={theme} />] : []),
          <Pane key={index} width={width} rows={rows} theme={theme} />,
        ])}
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

const Divider = memo(({ height, theme }: { height: number; theme: Theme }) => (
  <Pane
    width={1}
    rows={Array.from({ length: height }, (): Row => [{ text: DIVIDER, look: 'faint' }])}
    theme={theme}
  />
))

import { painted } from './painted.ts'
import type { ScreenParts } from './screen-parts.ts'
import type { Theme } from './theme/theme.ts'

/** The frame that Ink makes of these parts, put together without it: the first keys do not wait until Ink is there. */
export function frameText({ panes, below }: ScreenParts, theme: Theme): string {
  const height = panes[0]?.rows.length ?? 0
  const beside = Array.from({ length: height }, (_, index) =>
    panes.map(({ rows }) => painted(rows[index]!, theme)).join(''),
  )
  return [...beside, ...below.map((row) => painted(row, theme))].join('\n')
}

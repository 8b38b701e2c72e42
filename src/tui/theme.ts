import type { TextProps } from 'ink'
import type { Look } from './row.ts'

type Style = Pick<TextProps, 'bold' | 'dimColor' | 'inverse' | 'underline' | 'color'>

/** How each look is drawn; without colours, weight and reversal still tell the looks apart. */
export function themeFor(environment: NodeJS.ProcessEnv): Record<Look, Style> {
  const accent: Style = environment['NO_COLOR'] ? { underline: true } : { color: 'cyan' }
  return {
    plain: {},
    faint: { dimColor: true },
    strong: { bold: true },
    headline: { bold: true, ...accent },
    accent,
    match: environment['NO_COLOR'] ? { bold: true, underline: true } : { bold: true, color: 'red' },
    mention: { underline: true, ...accent },
    bar: { inverse: true },
    barAway: { underline: true },
  }
}

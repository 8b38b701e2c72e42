import type { TextProps } from 'ink'
import type { Look } from './row.ts'

export type Style = Pick<
  TextProps,
  'bold' | 'dimColor' | 'inverse' | 'underline' | 'color' | 'backgroundColor'
>
export type Theme = Record<Look, Style>

export interface ThemeSettings {
  theme: 'auto' | 'light' | 'dark' | 'none'
  /** Colours by look, as the person has set them. */
  colours: Partial<Record<string, string>>
}

/** Without colours, weight, lines and reversal tell the looks apart. */
const BARE: Theme = {
  plain: {},
  faint: { dimColor: true },
  strong: { bold: true },
  headline: { bold: true, underline: true },
  accent: { underline: true },
  match: { bold: true, underline: true },
  mention: { underline: true },
  cursor: { inverse: true },
  caret: { inverse: true },
  selected: { inverse: true },
  bar: { inverse: true },
  barAway: { underline: true },
}

/** The sixteen colours that every terminal has, in the shades that its owner chose; darker ones on a light ground. */
const coloured = (isLight: boolean): Theme => {
  const accent: Style = { color: isLight ? 'blue' : 'cyan' }
  return {
    ...BARE,
    headline: { bold: true, ...accent },
    accent,
    match: { bold: true, color: 'red' },
    mention: { underline: true, ...accent },
    selected: { backgroundColor: isLight ? 'cyan' : 'blue', color: isLight ? 'black' : 'white' },
  }
}

/** Terminals that say their colours do so as `15;0`: the last is the ground. */
const isLightGround = ({ COLORFGBG }: NodeJS.ProcessEnv) => /;(?:7|15)$/.test(COLORFGBG ?? '')

/** How each look is drawn. */
export function themeFor(environment: NodeJS.ProcessEnv, { theme, colours }: ThemeSettings): Theme {
  if (environment['NO_COLOR'] || theme === 'none') return BARE
  const isLight = theme === 'light' || (theme === 'auto' && isLightGround(environment))
  const own = Object.entries(colours).map(([look, colour]) => [look, { color: inkColour(colour!) }])
  const base = coloured(isLight)
  return Object.fromEntries(
    Object.entries(base).map(([look, style]) => [look, { ...style, ...Object.fromEntries(own)[look] }]),
  ) as Theme
}

/** Ink's names of the bright colours end in `Bright`; the terminal's own colour has no name. */
function inkColour(colour: string): string | undefined {
  if (colour === 'default') return undefined
  return colour.startsWith('bright') ? `${colour.slice('bright'.length)}Bright` : colour
}

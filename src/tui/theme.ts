import { followsLinks } from '../terminal/links.ts'
import type { Look } from './row.ts'

/** The parameters of the sequence that makes each look; nothing for what is drawn as the terminal draws by itself. */
export type Theme = Record<Look, string> & {
  /** Files are links, where the terminal is known to follow them. */
  isLinked: boolean
}

export interface ThemeSettings {
  theme: 'auto' | 'light' | 'dark' | 'none'
  /** Colours by look, as the person has set them. */
  colours: Partial<Record<string, string>>
}

const [BOLD, FAINT, UNDERLINED, REVERSED] = ['1', '2', '4', '7']

/** Without colours, weight, lines and reversal tell the looks apart. */
const BARE: Record<Look, string> = {
  plain: '',
  faint: FAINT,
  strong: BOLD,
  headline: `${BOLD};${UNDERLINED}`,
  accent: UNDERLINED,
  match: `${BOLD};${UNDERLINED}`,
  mention: UNDERLINED,
  cursor: REVERSED,
  caret: REVERSED,
  selected: REVERSED,
  selectedMatch: `${BOLD};${UNDERLINED};${REVERSED}`,
  bar: REVERSED,
  barMatch: `${BOLD};${UNDERLINED};${REVERSED}`,
  barAway: UNDERLINED,
}

const NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

/** The sixteen colours that every terminal has, in the shades that its owner chose; darker ones on a light ground. */
const coloured = (isLight: boolean): Record<Look, string> => {
  const accent = isLight ? '34' : '36'
  return {
    ...BARE,
    headline: `${BOLD};${accent}`,
    accent,
    match: `${BOLD};31`,
    mention: `${UNDERLINED};${accent}`,
    selected: isLight ? '30;46' : '37;44',
    selectedMatch: isLight ? `${BOLD};${UNDERLINED};30;46` : `${BOLD};${UNDERLINED};37;44`,
  }
}

/** Terminals that say their colours do so as `15;0`: the last is the ground. */
const isLightGround = ({ COLORFGBG }: NodeJS.ProcessEnv) => /;(?:7|15)$/.test(COLORFGBG ?? '')

/** How each look is drawn. */
export function themeFor(environment: NodeJS.ProcessEnv, { theme, colours }: ThemeSettings): Theme {
  const isLinked = followsLinks(environment)
  if (environment['NO_COLOR'] || theme === 'none') return { ...BARE, isLinked }
  const isLight = theme === 'light' || (theme === 'auto' && isLightGround(environment))
  const base = coloured(isLight)
  const hasAll = /truecolor|24bit/.test(environment['COLORTERM'] ?? '')
  for (const look of Object.keys(base) as Look[]) {
    const own = colours[look]
    if (own !== undefined)
      base[look] = [withoutColour(base[look]), foreground(own, hasAll)].filter(Boolean).join(';')
  }
  return { ...base, isLinked }
}

const withoutColour = (parameters: string) =>
  parameters
    .split(';')
    .filter((part) => part.length === 1)
    .join(';')

/** A colour by its name, or as it is; as the nearest of 256 where the terminal has no more. */
function foreground(colour: string, hasAll: boolean): string {
  if (colour === 'default') return ''
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? []
  if (red && green && blue) {
    const parts = [red, green, blue].map((part) => Number.parseInt(part, 16))
    return hasAll ? `38;2;${parts.join(';')}` : `38;5;${inCube(parts)}`
  }
  if (colour === 'gray') return '90'
  const isBright = colour.startsWith('bright')
  const name = isBright ? colour.slice('bright'.length) : colour
  return String((isBright ? 90 : 30) + Math.max(0, NAMES.indexOf(name)))
}

/** The 216 colours begin at 16, six steps of each part. */
const inCube = (parts: number[]) =>
  parts.reduce((sum, part, index) => sum + Math.round((part / 255) * 5) * 6 ** (2 - index), 16)

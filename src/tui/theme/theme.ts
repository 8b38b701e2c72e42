import { followsLinks } from '../../terminal/links.ts'
import type { Ground } from '../../text/ground.ts'
import { parameterOf, parameterOfWritten } from './colour.ts'
import { EITHER } from './either.ts'
import { BARE, LOOKS, type Look, REVERSED, type Style } from './looks.ts'
import { DARK, LIGHT, type Palette } from './palettes.ts'

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

/** Terminals that have 256 colours, of those whose name does not say so. */
const MANY = /256|direct|kitty|alacritty|ghostty|foot|wezterm|iterm/i

/** Terminals that say their colours do so as `15;0`: the last is the ground. */
const groundIn = ({ COLORFGBG }: NodeJS.ProcessEnv): Ground | undefined =>
  COLORFGBG === undefined ? undefined : /;(?:7|15)$/.test(COLORFGBG) ? 'light' : 'dark'

/**
 * tmux before 3.4, GNU screen, the terminals of editors and lines like mosh's keep the ground to themselves; that of the
 * system's own console is black.
 */
const untoldIn = ({ TERM }: NodeJS.ProcessEnv): Ground | 'unknown' => (TERM === 'linux' ? 'dark' : 'unknown')

const PALETTES: Record<Ground | 'unknown', Palette> = { dark: DARK, light: LIGHT, unknown: EITHER }

/** The theme for what the terminal has said of its ground: the same one for the same. */
export type ThemeOn = (asked: Ground | null) => Theme

/** How each look is drawn on a ground; the terminal says which it has, where neither the person nor the environment does. */
export function themeFor(
  environment: NodeJS.ProcessEnv,
  { theme, colours }: ThemeSettings,
  asked: Ground | null,
): Theme {
  const isLinked = followsLinks(environment)
  if (environment['NO_COLOR'] || theme === 'none')
    return { ...eachLook((look) => BARE[look].join(';')), isLinked }
  const ground = theme === 'auto' ? (asked ?? groundIn(environment) ?? untoldIn(environment)) : theme
  const hasAll = /truecolor|24bit/.test(environment['COLORTERM'] ?? '')
  const hasMany = hasAll || MANY.test(environment['TERM'] ?? '')
  const styles = PALETTES[ground][hasMany ? 'many' : 'few']
  return { ...eachLook((look) => parametersOf(styles[look], colours[look], hasAll)), isLinked }
}

/** Whether the ground decides anything: it is asked then. */
export const asksGround = (environment: NodeJS.ProcessEnv, { theme }: ThemeSettings): boolean =>
  theme === 'auto' && !environment['NO_COLOR']

const eachLook = (parameters: (look: Look) => string): Record<Look, string> =>
  Object.fromEntries(LOOKS.map((look) => [look, parameters(look)])) as Record<Look, string>

/** Weight and lines, then the colours; those that the person has written instead of ours. */
function parametersOf({ attributes, text, ground }: Style, written: string | undefined, hasAll: boolean) {
  const isGround = ground !== undefined
  const colours =
    written === undefined
      ? [text !== undefined && parameterOf(text, 'text'), isGround && parameterOf(ground, 'ground')]
      : // Where we would colour the ground it takes what is written, and the text the terminal's own ground.
        [isGround && REVERSED, parameterOfWritten(written, hasAll)]
  return [...attributes, ...colours].filter(Boolean).join(';')
}

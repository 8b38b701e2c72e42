import { describe, expect, it } from 'vitest'
import { EITHER } from '../../src/tui/theme/either.ts'
import { LOOKS, type Look, type Style } from '../../src/tui/theme/looks.ts'
import { DARK, LIGHT } from '../../src/tui/theme/palettes.ts'
import { asksGround, themeFor } from '../../src/tui/theme/theme.ts'
import { colourOf, contrast, written } from './contrast.ts'

/** Grounds that terminals and their schemes come with: black, xterm's and Tango's dark ones, Solarized, Dracula, and so on. */
const DARK_GROUNDS = ['000000', '1e1e1e', '282a36', '002b36', '300a24']
const LIGHT_GROUNDS = ['ffffff', 'fafafa', 'fdf6e3', 'eeeeee']

const worst = ({ text, ground }: Style, grounds: string[]) =>
  text === undefined
    ? Number.POSITIVE_INFINITY
    : Math.min(
        ...(ground === undefined ? grounds.map(written) : [colourOf(ground)]).map((own) =>
          contrast(colourOf(text), own),
        ),
      )

describe('every text can be read', () => {
  const palettes: [string, Record<Look, Style>, string[]][] = [
    ['256 colours on dark grounds', DARK.many, DARK_GROUNDS],
    ['sixteen on black', DARK.few, ['000000']],
    ['256 colours on light grounds', LIGHT.many, LIGHT_GROUNDS],
    ['sixteen on white', LIGHT.few, ['ffffff']],
    ['256 colours on a ground that is not told', EITHER.many, ['000000', 'ffffff']],
    ['sixteen on one', EITHER.few, ['000000', 'ffffff']],
  ]
  it.each(palettes)('%s, 4.5 to 1', (_name, palette, grounds) => {
    for (const look of LOOKS) {
      // A line between panes is no text.
      if (look === 'divider') continue
      expect(worst(palette[look], grounds), look).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the theme', () => {
  const auto = { theme: 'auto', colours: {} } as const
  const many = { TERM: 'xterm-256color' }

  it("is that of the ground which the terminal tells, then of what the environment says, and the system's own console is dark", () => {
    const [dark, light] = (['dark', 'light'] as const).map((theme) =>
      themeFor(many, { ...auto, theme }, null),
    )
    expect(themeFor(many, auto, 'light')).toEqual(light)
    expect(themeFor({ ...many, COLORFGBG: '0;15' }, auto, 'dark')).toEqual(dark)
    expect(themeFor({ ...many, COLORFGBG: '0;15' }, auto, null)).toEqual(light)
    const console = { TERM: 'linux' }
    expect(themeFor(console, auto, null)).toEqual(themeFor(console, { ...auto, theme: 'dark' }, null))
    expect(themeFor(many, { ...auto, theme: 'dark' }, 'light')).toEqual(dark)
  })

  it('can be read on black and white where nothing tells the ground', () => {
    const black = themeFor(many, { ...auto, theme: 'dark' }, null)
    for (const hiding of [
      {},
      { TMUX: '/tmp/tmux-0/default,1,0' },
      { STY: '1.pts-0' },
      { TERM: 'screen-256color' },
    ]) {
      const environment = { ...many, ...hiding }
      expect(themeFor(environment, auto, null)).toMatchObject({ faint: '38;5;243', bar: black.bar })
      expect(themeFor(environment, auto, 'dark').faint).toBe(black.faint)
      expect(themeFor({ ...environment, COLORFGBG: '15;0' }, auto, null).faint).toBe(black.faint)
      expect(themeFor(environment, { ...auto, theme: 'dark' }, null).faint).toBe(black.faint)
    }
    expect(themeFor({ TERM: 'screen' }, auto, null).headline).not.toMatch(/[349]\d/)
  })

  it('asks for the ground only where that decides anything', () => {
    expect(asksGround(many, auto)).toBe(true)
    expect([
      asksGround(many, { ...auto, theme: 'light' }),
      asksGround({ ...many, NO_COLOR: '1' }, auto),
    ]).toEqual([false, false])
  })

  it('has as many colours as the terminal', () => {
    expect(themeFor({ TERM: 'linux' }, auto, 'dark').bar).toBe('97;44')
    expect(themeFor(many, auto, 'dark').bar).toBe('38;5;231;48;5;24')
  })

  it('tells by weight, lines and reversal alone what is under the bar, where the keys go, and what was found', () => {
    const { plain, bar, barAway, title, titleHere, match, headline } = themeFor(
      { NO_COLOR: '1' },
      auto,
      'light',
    )
    expect([plain, bar, barAway, title, titleHere, match, headline].join(';')).not.toMatch(/[349]\d/)
    expect(new Set([plain, bar, barAway, match]).size).toBe(4)
    expect(titleHere).not.toBe(title)
  })

  it('takes the colours that the person has written, for the ground of what has one', () => {
    const colours = { headline: 'red', bar: '#0000ff' }
    const theme = themeFor({ TERM: 'xterm', COLORTERM: 'truecolor' }, { ...auto, colours }, 'dark')
    expect([theme.headline, theme.bar]).toEqual(['1;31', '7;38;2;0;0;255'])
  })
})

import { BARE, BOLD, LOOKS, type Look, type Style, UNDERLINED } from './looks.ts'

// Colours are ones of the 256 that look alike in every terminal: as many as any theme needs here, and on a slow line
// half as long as those of 24 bits. Each can be read on the grounds of its theme, 4.5 to 1, which a test computes.

/** Of the sixteen those that can be read on black, and on white: their owner has chosen the shades. */
const [BLACK, RED, YELLOW, BLUE, CYAN, WHITE] = [0, 1, 3, 4, 6, 7]
const [BRIGHT_GREEN, BRIGHT_YELLOW, BRIGHT_MAGENTA, BRIGHT_CYAN, BRIGHT_WHITE] = [10, 11, 13, 14, 15]

type Colours = Partial<Record<Look, { text?: number; ground?: number; attributes?: string[] }>>

/** All looks: those that are given no weight or lines have the ones that tell them apart without colours. */
export const whole = (colours: Colours): Record<Look, Style> =>
  Object.fromEntries(
    LOOKS.map((look) => {
      const { attributes, ...own } = colours[look] ?? {}
      return [look, { attributes: attributes ?? BARE[look], ...own }]
    }),
  ) as Record<Look, Style>

export interface Palette {
  /** In 256 colours, and in sixteen. */
  many: Record<Look, Style>
  few: Record<Look, Style>
}

export const DARK: Palette = {
  many: whole({
    faint: { text: 248, attributes: [] },
    divider: { text: 240, attributes: [] },
    title: { text: 248 },
    titleHere: { text: 222 },
    kicker: { text: 180 },
    headline: { text: 222, attributes: [BOLD] },
    byline: { text: 109, attributes: [] },
    accent: { text: 80, attributes: [] },
    key: { text: 80, attributes: [] },
    match: { text: 16, ground: 221, attributes: [] },
    mention: { text: 80, attributes: [UNDERLINED] },
    person: { text: 114 },
    org: { text: 111 },
    place: { text: 179 },
    work: { text: 152 },
    practice: { text: 216 },
    figure: { text: 182 },
    cursor: { text: 16, ground: 252, attributes: [] },
    selected: { text: 231, ground: 60, attributes: [] },
    selectedMatch: { text: 229, ground: 60, attributes: [BOLD, UNDERLINED] },
    bar: { text: 231, ground: 24, attributes: [] },
    barMatch: { text: 229, ground: 24, attributes: [BOLD] },
    barAway: { text: 252, ground: 238, attributes: [] },
    barAwayMatch: { text: 229, ground: 238, attributes: [BOLD] },
    float: { text: 252, ground: 236 },
    floatFaint: { text: 248, ground: 236, attributes: [] },
    floatKey: { text: 80, ground: 236, attributes: [] },
    floatMatch: { text: 221, ground: 236, attributes: [BOLD] },
  }),
  few: whole({
    faint: { text: WHITE, attributes: [] },
    divider: { text: BLUE, attributes: [] },
    title: { text: WHITE },
    titleHere: { text: BRIGHT_YELLOW },
    kicker: { text: YELLOW },
    headline: { text: BRIGHT_YELLOW, attributes: [BOLD] },
    byline: { text: WHITE, attributes: [] },
    accent: { text: CYAN, attributes: [] },
    key: { text: CYAN, attributes: [] },
    match: { text: BLACK, ground: YELLOW, attributes: [] },
    mention: { text: CYAN, attributes: [UNDERLINED] },
    person: { text: BRIGHT_GREEN },
    org: { text: BRIGHT_CYAN },
    place: { text: YELLOW },
    practice: { text: BRIGHT_YELLOW },
    figure: { text: BRIGHT_MAGENTA },
    cursor: { text: BLACK, ground: WHITE, attributes: [] },
    selected: { text: BLACK, ground: CYAN, attributes: [] },
    selectedMatch: { text: BLACK, ground: CYAN, attributes: [BOLD, UNDERLINED] },
    bar: { text: BRIGHT_WHITE, ground: BLUE, attributes: [] },
    barMatch: { text: BRIGHT_YELLOW, ground: BLUE, attributes: [BOLD] },
    floatFaint: { text: WHITE, attributes: [] },
    floatKey: { text: CYAN, attributes: [] },
    floatMatch: { text: BRIGHT_YELLOW, attributes: [BOLD] },
  }),
}

export const LIGHT: Palette = {
  many: whole({
    faint: { text: 241, attributes: [] },
    divider: { text: 250, attributes: [] },
    title: { text: 241 },
    titleHere: { text: 25 },
    kicker: { text: 94 },
    headline: { text: 25, attributes: [BOLD] },
    byline: { text: 23, attributes: [] },
    accent: { text: 25, attributes: [] },
    key: { text: 25, attributes: [] },
    match: { text: 16, ground: 222, attributes: [] },
    mention: { text: 25, attributes: [UNDERLINED] },
    person: { text: 22 },
    org: { text: 19 },
    place: { text: 94 },
    work: { text: 23 },
    practice: { text: 124 },
    figure: { text: 90 },
    cursor: { text: 231, ground: 238, attributes: [] },
    selected: { text: 16, ground: 153, attributes: [] },
    selectedMatch: { text: 88, ground: 153, attributes: [BOLD, UNDERLINED] },
    bar: { text: 231, ground: 24, attributes: [] },
    barMatch: { text: 229, ground: 24, attributes: [BOLD] },
    barAway: { text: 16, ground: 253, attributes: [] },
    barAwayMatch: { text: 88, ground: 253, attributes: [BOLD] },
    float: { text: 16, ground: 254 },
    floatFaint: { text: 241, ground: 254, attributes: [] },
    floatKey: { text: 25, ground: 254, attributes: [] },
    floatMatch: { text: 88, ground: 254, attributes: [BOLD] },
  }),
  few: whole({
    faint: { text: BLACK, attributes: [] },
    divider: { text: BLACK, attributes: [] },
    title: { text: BLACK },
    titleHere: { text: BLUE },
    headline: { text: BLUE, attributes: [BOLD] },
    byline: { text: BLACK, attributes: [] },
    accent: { text: BLUE, attributes: [] },
    key: { text: BLUE, attributes: [] },
    match: { text: BLACK, ground: YELLOW, attributes: [] },
    mention: { text: BLUE, attributes: [UNDERLINED] },
    org: { text: BLUE },
    place: { text: RED },
    cursor: { text: WHITE, ground: BLACK, attributes: [] },
    selected: { text: BLACK, ground: CYAN, attributes: [] },
    selectedMatch: { text: BLACK, ground: CYAN, attributes: [BOLD, UNDERLINED] },
    bar: { text: BRIGHT_WHITE, ground: BLUE, attributes: [] },
    barMatch: { text: BRIGHT_YELLOW, ground: BLUE, attributes: [BOLD] },
    floatFaint: { text: BLACK, attributes: [] },
    floatKey: { text: BLUE, attributes: [] },
    floatMatch: { text: RED, attributes: [BOLD] },
  }),
}

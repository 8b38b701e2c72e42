/** What a theme says of a look: weight and lines by their numbers, colours as ones of the 256. */
export interface Style {
  attributes: string[]
  text?: number
  ground?: number
}

export const [BOLD, FAINT, UNDERLINED, REVERSED] = ['1', '2', '4', '7'] as const

/**
 * How a piece of a row looks; a theme gives colours to the names. Here the weight, the lines and the reversal that tell
 * them apart where there are no colours.
 */
export const BARE = {
  plain: [],
  faint: [FAINT],
  strong: [BOLD],
  /** The line between panes. */
  divider: [FAINT],
  /** The title of a pane, and of the one that has the keys. */
  title: [UNDERLINED],
  titleHere: [BOLD, UNDERLINED],
  kicker: [],
  headline: [BOLD, UNDERLINED],
  byline: [FAINT],
  accent: [UNDERLINED],
  /** A key in a hint, which says what it does. */
  key: [BOLD],
  match: [BOLD, UNDERLINED],
  mention: [UNDERLINED],
  person: [],
  org: [],
  place: [],
  work: [],
  practice: [],
  figure: [],
  cursor: [REVERSED],
  caret: [REVERSED],
  selected: [REVERSED],
  selectedMatch: [BOLD, UNDERLINED, REVERSED],
  bar: [REVERSED],
  barMatch: [BOLD, UNDERLINED, REVERSED],
  barAway: [UNDERLINED],
  barAwayMatch: [BOLD, UNDERLINED],
  /** What lies over the panes for a moment: keys that may follow, commands, places. */
  float: [],
  floatFaint: [FAINT],
  floatKey: [BOLD],
  floatMatch: [BOLD, UNDERLINED],
} satisfies Record<string, string[]>

export type Look = keyof typeof BARE
export const LOOKS = Object.keys(BARE) as Look[]

/** How what was found or meant looks on a ground of its own. */
export const MATCH_ON: Partial<Record<Look, Look>> = {
  bar: 'barMatch',
  barAway: 'barAwayMatch',
  selected: 'selectedMatch',
  float: 'floatMatch',
  floatFaint: 'floatMatch',
}

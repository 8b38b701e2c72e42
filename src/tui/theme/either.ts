import { BOLD, UNDERLINED } from './looks.ts'
import { type Palette, whole } from './palettes.ts'

/** The colours of the 256 that can be read on black and on white, 4.5 to 1: there are no more. */
const [GREEN, BLUE, VIOLET, RED, MAGENTA, GREY] = [29, 63, 98, 131, 163, 243]

/** For a ground that nobody tells. Of the sixteen none can be read on both: weight, lines and reversal are left. */
export const EITHER: Palette = {
  many: whole({
    faint: { text: GREY, attributes: [] },
    divider: { text: GREY, attributes: [] },
    title: { text: GREY },
    titleHere: { text: RED },
    kicker: { text: VIOLET },
    headline: { text: RED, attributes: [BOLD] },
    byline: { text: GREY, attributes: [] },
    accent: { text: BLUE, attributes: [] },
    key: { text: BLUE, attributes: [] },
    match: { text: 16, ground: 221, attributes: [] },
    mention: { text: BLUE, attributes: [UNDERLINED] },
    person: { text: GREEN },
    org: { text: BLUE },
    place: { text: RED },
    practice: { text: MAGENTA },
    figure: { text: VIOLET },
    selected: { text: 231, ground: 60, attributes: [] },
    selectedMatch: { text: 229, ground: 60, attributes: [BOLD, UNDERLINED] },
    bar: { text: 231, ground: 24, attributes: [] },
    barMatch: { text: 229, ground: 24, attributes: [BOLD] },
    barAway: { text: 231, ground: 241, attributes: [] },
    barAwayMatch: { text: 229, ground: 241, attributes: [BOLD] },
    float: { text: 252, ground: 236 },
    floatFaint: { text: 248, ground: 236, attributes: [] },
    floatKey: { text: 80, ground: 236, attributes: [] },
    floatMatch: { text: 221, ground: 236, attributes: [BOLD] },
  }),
  few: whole({}),
}

// Every delay of the explorer, in milliseconds. What the terminal is waited for stands in `terminal`.

/** While keys repeat (every 30–40 ms) the bar moves at once, and the article follows after so much rest. */
export const REST = 150
/** What belongs to the bar without being read, sums over several articles: they are a hundred articles' work. */
export const LONG_REST = 250
/** An unfinished sequence of keys waits so long before what may follow is shown: whoever knows `gg` sees nothing. */
export const LINGERING = 400
/** A hand that is ahead is caught up with by then: whoever waits longer wants to be let out. */
export const LATE = 1000
/** What answers a key has been read by then. */
export const FADING = 3000
/** What changes is kept so long after the last change, and at the latest so long after the first. */
export const KEPT_AFTER = 1000
export const KEPT_AT_LATEST = 5000
/** At the end another program that keeps something is waited for so long. */
export const LAST_WAIT = 2000
/** Ink is loaded so long after the first frame, which takes 100 ms or more: the first keys are answered before. */
export const INK_AFTER = 300

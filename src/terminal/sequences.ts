/** Every escape sequence that the program writes itself. */
const ESC = '\x1b'
const on = (mode: string) => `${ESC}[?${mode}h`
const off = (mode: string) => `${ESC}[?${mode}l`

const ALTERNATE_SCREEN = '1049'
const CURSOR = '25'
const BRACKETED_PASTE = '2004'
/** Presses, releases and movements with a button held, in numbers that know no largest column. */
const MOUSE = ['1002', '1006']
/** The terminal tells that its window is looked at, and when no longer. */
const FOCUS = '1004'
const SYNCHRONISED = '2026'

export const SHOW_CURSOR = on(CURSOR)
export const HIDE_CURSOR = off(CURSOR)
export const ENABLE_MOUSE = MOUSE.map(on).join('')
export const DISABLE_MOUSE = MOUSE.map(off).join('')
export const ENABLE_FOCUS = on(FOCUS)
export const DISABLE_FOCUS = off(FOCUS)
/** The title is kept by the terminal meanwhile; the Kitty protocol tells Esc and Ctrl-i from what looks like them. */
export const ENTER = `${ESC}[22;0t${on(ALTERNATE_SCREEN)}${HIDE_CURSOR}${on(BRACKETED_PASTE)}${ESC}[>1u`
export const LEAVE = `${ESC}[m${DISABLE_MOUSE}${DISABLE_FOCUS}${ESC}[<u${off(BRACKETED_PASTE)}${SHOW_CURSOR}${off(ALTERNATE_SCREEN)}${ESC}[23;0t`
export const titled = (title: string) => `${ESC}]0;${title}${ESC}\\`

/** What stands between these is shown at once. */
export const BEGIN_FRAME = on(SYNCHRONISED)
export const END_FRAME = off(SYNCHRONISED)

export const CLEAR_SCREEN = `${ESC}[m${ESC}[2J`
export const CLEAR_TO_END_OF_LINE = `${ESC}[K`
/** Blanks from the cursor on, which stays where it is. */
export const clearCells = (count: number) => `${ESC}[${count}X`
export const RESET_LOOK = `${ESC}[m`
export const lookOf = (parameters: string) => `${ESC}[${parameters}m`
/** What is written from here on leads to an address; without one, nowhere (OSC 8). */
export const linkTo = (address: string) => `${ESC}]8;;${address}${ESC}\\`
/** Counted from 0, as everything here is; what is left out means the first. */
export const moveTo = (row: number, column: number) =>
  `${ESC}[${row === 0 ? '' : row + 1}${column === 0 ? '' : `;${column + 1}`}H`
export const moveToColumn = (column: number) => `${ESC}[${column + 1}G`
const steps = (count: number, direction: 'A' | 'B' | 'C' | 'D') =>
  `${ESC}[${count === 1 ? '' : count}${direction}`
export const moveUp = (rows: number) => steps(rows, 'A')
export const moveDown = (rows: number) => steps(rows, 'B')
export const moveRight = (columns: number) => steps(columns, 'C')
export const moveLeft = (columns: number) => steps(columns, 'D')

/** Asks what the terminal is: every terminal answers, when it has drawn all that came before. */
export const ASK_ATTRIBUTES = `${ESC}[c`
/** Asks where the cursor stands. */
export const ASK_CURSOR = `${ESC}[6n`

/** Asks on which colour text stands (OSC 11): many terminals answer, the others say nothing. */
export const ASK_GROUND = `${ESC}]11;?${ESC}\\`

/** Asks the terminal to copy a text, given in base64 (OSC 52). */
export const copySequence = (base64: string) => `${ESC}]52;c;${base64}\x07`
/** Wraps a sequence so that tmux passes it on to the terminal around it. */
export const throughTmux = (sequence: string) => `${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${ESC}\\`

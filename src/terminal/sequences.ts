/** Every escape sequence that the program writes itself. */
export const ENTER_ALTERNATE_SCREEN = '\x1b[?1049h\x1b[H'
export const LEAVE_ALTERNATE_SCREEN = '\x1b[?1049l'
export const SHOW_CURSOR = '\x1b[?25h'
/** Asks the terminal to copy a text, given in base64 (OSC 52). */
export const copySequence = (base64: string) => `\x1b]52;c;${base64}\x07`
/** Wraps a sequence so that tmux passes it on to the terminal around it. */
export const throughTmux = (sequence: string) => `\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`

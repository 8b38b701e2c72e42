/** Every escape sequence that the program writes itself. */
export const ENTER_ALTERNATE_SCREEN = '\x1b[?1049h\x1b[H'
export const LEAVE_ALTERNATE_SCREEN = '\x1b[?1049l'
export const SHOW_CURSOR = '\x1b[?25h'

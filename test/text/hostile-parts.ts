/** What a terminal obeys, what turns a line around, and what hides in it: one of each kind. */
export const PARTS = [
  ...[
    '\x1b[2J',
    '\x1b]52;c;cm0=\x07',
    '\x1bP+q\x1b\\',
    '\x9b31m',
    '\x9d0;title\x9c',
    '\x85',
    '\x07',
    '\b',
    '\r',
  ],
  ...['\u202e', '\u2066', '\u061c', '\u200f', '\u00ad', '\u2060', '\u206a', '\u206f', '\u180e'],
  ...['\u115f', '\u1160', '\u3164', '\uffa0', '\u034f', '\u200b', '\ufeff', '\ue000', '\x7f'],
]

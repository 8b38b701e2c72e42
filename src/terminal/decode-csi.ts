import type { Input, MouseButton } from './sent.ts'

// The sequences that begin with ESC [ as xterm, the Linux console, rxvt and the Kitty protocol send them.

const LETTER_KEYS: Record<string, string> = {
  ...{ A: 'Up', B: 'Down', C: 'Right', D: 'Left', H: 'Home', F: 'End' },
  ...{ P: 'F1', Q: 'F2', S: 'F4' },
}

const NUMBER_KEYS: Record<string, string> = {
  ...{ 1: 'Home', 2: 'Insert', 3: 'Delete', 4: 'End', 5: 'PageUp', 6: 'PageDown', 7: 'Home', 8: 'End' },
  ...{ 11: 'F1', 12: 'F2', 13: 'F3', 14: 'F4', 15: 'F5', 17: 'F6', 18: 'F7', 19: 'F8', 20: 'F9', 21: 'F10' },
  ...{ 23: 'F11', 24: 'F12' },
}

/** Keys that the Kitty protocol numbers by their character. */
const CODE_KEYS: Record<number, string> = {
  9: 'Tab',
  13: 'Enter',
  27: 'Esc',
  127: 'Backspace',
  57414: 'Enter',
}

/** What a whole sequence says: nothing for what this program has no use for. */
export function csiInput(parameters: string, intermediate: string, final: string): Input[] {
  if (intermediate !== '') return []
  if (/^[<=>?]/.test(parameters)) {
    if (final === 'c') return [{ type: 'attributes' }]
    return parameters.startsWith('<') && (final === 'M' || final === 'm') ? mouse(parameters, final) : []
  }
  const [first = '', second = '', third = ''] = parameters.split(';')
  switch (final) {
    case 'R':
      return cursor(count(first), count(second))
    case 'I':
    case 'O':
      return parameters === '' ? [{ type: 'focus', isFocused: final === 'I' }] : []
    case 'Z':
      return key('Tab', '2')
    case 'u':
      return kitty(first, second)
    case '~':
      if (first === '27') return kitty(third, second)
      return NUMBER_KEYS[first] ? key(NUMBER_KEYS[first], second) : []
    default:
      return LETTER_KEYS[final] ? key(LETTER_KEYS[final], second) : []
  }
}

/** A number as a terminal may say it; nothing for what is none, or larger than any that it could mean. */
const count = (digits: string): number | undefined => (/^\d{1,7}$/.test(digits) ? Number(digits) : undefined)

/** Rows and columns begin at 1; no screen has more. */
const isPlace = (place: number | undefined): place is number =>
  place !== undefined && place >= 1 && place <= 0xffff

const cursor = (row: number | undefined, column: number | undefined): Input[] =>
  isPlace(row) && isPlace(column) ? [{ type: 'cursor', row, column }] : []

/** Modifiers are a sum of 1 Shift, 2 Alt, 4 Ctrl, given one higher; after a colon 3 says that the key was let go. */
function key(name: string, modifiers: string): Input[] {
  const [sum = '', event] = modifiers.split(':')
  if (event === '3') return []
  const held = heldOf(sum)
  const prefix = `${held & 4 ? 'Ctrl-' : ''}${held & 1 && (name.length > 1 || held & 4) ? 'Shift-' : ''}`
  return [{ type: 'key', key: prefix + name }]
}

const heldOf = (sum: string): number => Math.max(0, (count(sum) ?? 1) - 1)

/** A character that a key may type: no control, no half of a pair, none of the keys that the upper ones stand for. */
const isTyped = (code: number | undefined): code is number =>
  code !== undefined && ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800))

function kitty(codes: string, modifiers: string): Input[] {
  const [first = '', second = ''] = codes.split(':')
  const code = count(first)
  const named = code === undefined ? undefined : CODE_KEYS[code]
  if (named) return key(named, modifiers)
  if (!isTyped(code)) return []
  const held = heldOf(modifiers.split(':')[0]!)
  const character = String.fromCodePoint(code)
  if (!(held & 1)) return key(character, modifiers)
  const shifted = count(second)
  const upper = isTyped(shifted) ? String.fromCodePoint(shifted) : character.toUpperCase()
  return key(held & 4 ? character : upper, modifiers)
}

const BUTTONS: MouseButton[] = ['left', 'middle', 'right']

/** The mouse in the numbers of SGR mode: 64 is the wheel, 32 a movement, 3 no button. */
function mouse(parameters: string, final: string): Input[] {
  const [code, column, row] = parameters.slice(1).split(';').map(count)
  if (code === undefined || !isPlace(column) || !isPlace(row)) return []
  const wheel = (code & 64) !== 0
  const button = wheel ? (['wheelUp', 'wheelDown'] as const)[code & 3] : BUTTONS[code & 3]
  const action = final === 'm' ? 'release' : code & 32 ? 'drag' : 'press'
  return [{ type: 'mouse', button: button ?? 'other', action, column: column - 1, row: row - 1 }]
}

import type { Key } from 'ink'

/** The names of the keys in what Ink hands over: several keys of one read arrive as one string. */
export function keysOf(input: string, key: Key): string[] {
  if (key.upArrow) return ['Up']
  if (key.downArrow) return ['Down']
  if (key.leftArrow) return ['Left']
  if (key.rightArrow) return ['Right']
  if (key.pageUp) return ['PageUp']
  if (key.pageDown) return ['PageDown']
  if (key.home) return ['Home']
  if (key.end) return ['End']
  if (key.return) return ['Enter']
  if (key.escape) return ['Esc']
  if (key.tab) return [key.shift ? 'Shift-Tab' : 'Tab']
  if (key.backspace || key.delete) return ['Backspace']
  if (key.ctrl) return [`Ctrl-${input}`]
  return [...input].map(nameOf)
}

/** A character of a read that brought several: the keys that are control characters have names. */
function nameOf(character: string): string {
  const code = character.charCodeAt(0)
  if (character === '\r') return 'Enter'
  if (character === '\t') return 'Tab'
  if (character === '\x1b') return 'Esc'
  if (code === 0x7f || code === 0x08) return 'Backspace'
  return code < 0x20 ? `Ctrl-${String.fromCharCode(code + 0x60)}` : character
}

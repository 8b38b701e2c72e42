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
  return [...input].map((character) => (character === '\r' ? 'Enter' : character))
}

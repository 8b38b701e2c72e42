import { clusters } from '../text/clusters.ts'
import { narrowed } from '../text/normal/narrow.ts'
import { sanitise } from '../text/sanitise.ts'

const NAMES = new Set([
  ...['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete'],
  ...['Enter', 'Esc', 'Tab', 'Backspace', 'Space'],
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
])
const MODIFIERS = ['Ctrl', 'Alt', 'Shift']

/** Nobody remembers more, and what is longer is most likely a name that is no name (`PgDown`). */
const MOST_KEYS = 3
/** Meant as a name, not as keys one after another. */
const LIKE_A_NAME = /^(?:[A-Z][a-z]{2,}|[A-Za-z]+-.+|F\d+)$/

/** A key that has a name, its modifiers in their usual order. */
function namedKey(written: string): string | undefined {
  const [, before, key] = /^((?:(?:Ctrl|Alt|Shift)-)*)(.+)$/.exec(written) ?? []
  if (before === undefined || key === undefined) return undefined
  const held = before.split('-').slice(0, -1)
  const isCharacter = /^[!-~]$/.test(key)
  if (!NAMES.has(key) && !(isCharacter && held.length > 0)) return undefined
  if (new Set(held).size < held.length) return undefined
  // Shift with a character is another character.
  if (isCharacter && held.every((modifier) => modifier === 'Shift')) return undefined
  // A terminal sends the same for Ctrl-D and Ctrl-d.
  const sent = isCharacter && held.includes('Ctrl') ? key.toLowerCase() : key
  return [...MODIFIERS.filter((modifier) => held.includes(modifier)), sent].join('-')
}

function keysOfPart(part: string): string[] | undefined {
  const named = namedKey(part)
  if (named) return [named]
  return part === '' || LIKE_A_NAME.test(part) || sanitise(part) !== part ? undefined : [...clusters(part)]
}

/** Fullwidth characters, as an input method types them, as the plain ones. */
const plain = (written: string): string => narrowed(written.replaceAll('\u3000', ' '), /[\uff01-\uff5e]/g)

/**
 * The keys that are pressed one after another, as a person writes them; nothing where they are none. A
 * figure cannot come first: it begins a count.
 *
 * @example keysIn('gg') // ['g', 'g']
 * @example keysIn('Ctrl-w l') // ['Ctrl-w', 'l']
 */
export function keysIn(written: string): string[] | undefined {
  const parts = plain(written).split(' ').map(keysOfPart)
  if (!parts.every((part) => part !== undefined)) return undefined
  const keys = parts.flat()
  return keys.length > MOST_KEYS || /^[1-9]$/.test(keys[0]!) ? undefined : keys
}

/** Keys as they are written: characters close together, names apart. */
export function spell(keys: string[]): string {
  const close = keys.join('')
  return keysIn(close)?.join(' ') === keys.join(' ') ? close : keys.join(' ')
}

/** Stands for any one key: the action is given it (`m…`). */
const ANY = '…'

/** True where one is, or may be, the beginning of the other: one of them could never be reached. */
export const areClashing = (one: string[], other: string[]): boolean =>
  one.every(
    (key, index) => index >= other.length || key === other[index] || [key, other[index]].includes(ANY),
  )

import { randomFrom } from '../corpus/random.ts'

/** What a reader presses, those that are pressed more often several times. */
const KEYS = [
  ...'j j j j j j k k k n N l h G'.split(' '),
  ...['gg', ']]', ']]', ']]', '[[', '\x04', '\x04', '\x15', '\t', '\t', '\r', '\r', '\x1b'],
]

/** Keys in an order that looks random and is the same each time. */
export function mixedKeys(count: number): string[] {
  const random = randomFrom(5)
  return Array.from({ length: count }, () => KEYS[Math.floor(random() * KEYS.length)]!)
}

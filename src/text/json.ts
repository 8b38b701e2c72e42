import { HOSTILE } from './sanitise.ts'

/** Each of them but the line ends between values: those inside of texts are escapes already. */
const hostile = new RegExp(HOSTILE.source, 'gu')
const escaped = (character: string): string =>
  character === '\n'
    ? character
    : Array.from(
        { length: character.length },
        (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join('')

/** A value as JSON that is safe to print: what a terminal would obey is written as escapes, the data stays the same. Where a block stands in its file (`origin`) is nobody's but ours. */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, (key, given) => (key === 'origin' ? undefined : given), indent).replace(
    hostile,
    escaped,
  )

/** Characters that a terminal would obey, or that turn lines around: written as escapes, the data stays the same. */
const hostile = /[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** A value as JSON that is safe to print. Where a block stands in its file (`origin`) is nobody's but ours. */
export const toJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, (key, given) => (key === 'origin' ? undefined : given), indent).replace(
    hostile,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

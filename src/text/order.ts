/**
 * Order by code units, the same on every machine: no locale has a say.
 *
 * @example ['乙', '甲', 'a'].sort(byCodePoint) // ['a', '乙', '甲']
 */
export const byCodePoint = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Order by the bytes of UTF-8, as tables have it: characters of two code units come last. */
export const byBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other))

/**
 * Order by code units, the same on every machine: no locale has a say.
 *
 * @example ['乙', '甲', 'a'].sort(byCodePoint) // ['a', '乙', '甲']
 */
export const byCodePoint = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

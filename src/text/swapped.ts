/**
 * A text, given as its characters or code units, with two neighbours in the other order.
 *
 * @example swapped([...'abcd'], 1) // 'acbd'
 */
export const swapped = (whole: readonly string[], at: number): string =>
  [...whole.slice(0, at), whole[at + 1], whole[at], ...whole.slice(at + 2)].join('')

/**
 * The lines of sets that are looked at together: written behind one another with semicolons, and one beside them.
 *
 * @example severalIn('网格；图书', null) // ['网格', '图书']
 */
export const severalIn = (line: string, against: string | null): string[] =>
  [...line.split(/[;；]/), ...(against === null ? [] : [against])]
    .map((text) => text.trim())
    .filter((text) => text !== '')

/** Shorter words are a letter away from too much: initials of names among them. */
const LEAST = 4

/** What a word is one slip away from: a letter too many, too few, another, or two changed about. */
export const nearestOf = <Own extends string>(word: string, among: readonly Own[]): Own | undefined =>
  word.length < LEAST ? undefined : among.find((own) => isOneSlip(word, own))

function isOneSlip(word: string, own: string): boolean {
  if (word === own || Math.abs(word.length - own.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === own[same]) same++
  const [rest, wanted] = [word.slice(same), own.slice(same)]
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2)
  return (
    isSwapped ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest.length === wanted.length && rest.slice(1) === wanted.slice(1))
  )
}

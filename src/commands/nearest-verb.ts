import { type Verb, verbs } from './verbs.ts'

/** Shorter words are a letter away from too much: initials of names among them. */
const LEAST = 4

/** The verb that a word is one slip away from: a letter too many, too few, another, or two changed about. */
export const nearestVerb = (word: string): Verb | undefined =>
  word.length < LEAST ? undefined : verbs.find((verb) => isOneSlip(word, verb))

function isOneSlip(word: string, verb: string): boolean {
  if (word === verb || Math.abs(word.length - verb.length) > 1) return false
  let same = 0
  while (same < word.length && word[same] === verb[same]) same++
  const [rest, wanted] = [word.slice(same), verb.slice(same)]
  const isSwapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2)
  return (
    isSwapped ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest.length === wanted.length && rest.slice(1) === wanted.slice(1))
  )
}

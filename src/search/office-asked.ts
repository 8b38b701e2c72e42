import { titleBefore } from '../entities/people/titles.ts'
import { wordsOf } from '../text/segment/segment.ts'

/** An office as somebody asks for it: its words, of which the last is the post. */
export interface OfficeAsked {
  text: string
  words: string[]
  post: string
  /** True where it is no office, and may be the body of one. */
  isBody: boolean
}

/** Shorter ones are anything's, longer ones are sentences. */
const [SHORTEST, LONGEST] = [2, 30]
const DEPUTY = '副'

/** A line read as an office, or as the body of one; nothing where it can be neither. */
export function officeAsked(text: string): OfficeAsked | undefined {
  if (text.length < SHORTEST || text.length > LONGEST || !/^\p{Script=Han}+$/u.test(text)) return undefined
  const words: string[] = []
  let isLoose = false
  for (const word of wordsOf(text)) {
    // What the dictionary leaves in single characters is a name, and stands together.
    if (word.length === 1 && isLoose) words[words.length - 1] += word
    else words.push(word)
    isLoose = word.length === 1
  }
  const last = words.at(-1)!
  const post = last.length > 1 ? last.replace(new RegExp(`^${DEPUTY}(?=..)`), '') : text.slice(-SHORTEST)
  return { text, words, post, isBody: titleBefore(text) === '' }
}

/** What is known of somebody where an article gives them an office. */
export interface Titled {
  title: string
  name: string
  /** The places that the article names. */
  places: string[]
}

/**
 * Whether an office is the one that was asked for: `here` where it says all of it, `elsewhere` where its place stands in
 * the article instead (沙井镇书记 of a 镇党委书记).
 *
 * @example holds(officeAsked('水利局长')!, { title: '市水利局局长', name: '', places: [] }) // 'here'
 */
export function holds(
  { text, words, post, isBody }: OfficeAsked,
  { title, name, places }: Titled,
): 'here' | 'elsewhere' | undefined {
  if (isBody && title.includes(text)) return 'here'
  const ends = officeEnds(title).filter((end) => isPost(title.slice(0, end), post, text))
  const says = (some: string[]) => ends.some((end) => saysAll(some, title.slice(0, end)))
  if (says(words)) return 'here'
  if (words.length === 1) return undefined
  if (name.startsWith(words[0]!) && says(words.slice(1))) return 'here'
  for (let from = 1; from < words.length; from++) {
    const place = words.slice(0, from).join('')
    if (place.length > 1 && places.some((own) => own.startsWith(place)) && says(words.slice(from)))
      return 'elsewhere'
  }
  return undefined
}

/** Where each office of a title ends: 市政协党组书记、主席. */
const officeEnds = (title: string): number[] => [
  ...[...title.matchAll(/[、兼]/gu)].map(({ index }) => index),
  title.length,
]

/** True for a title that ends with a post; 副 before it makes it another, unless it is asked for. */
function isPost(title: string, post: string, asked: string): boolean {
  const isDeputy = (text: string) => text[text.length - post.length - 1] === DEPUTY
  return title.endsWith(post) && isDeputy(title) === isDeputy(asked)
}

/** True where words stand in a title one behind the other. */
function saysAll(words: string[], title: string): boolean {
  let behind = 0
  return words.every((word) => {
    const at = title.indexOf(word, behind)
    behind = at + word.length
    return at >= 0
  })
}

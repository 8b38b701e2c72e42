import { traditionalCharacters } from '../generated/traditional-characters.ts'
import { type Mapped, MappedBuilder, unchanged } from './mapped.ts'

let traditional: Set<string> | undefined

/**
 * True where a text holds a character that simplified text never has.
 *
 * @example hasTraditional('王營莊') // true
 * @example hasTraditional('乾隆年间的著作') // false: 乾 and 著 are simplified, too
 */
export function hasTraditional(text: string): boolean {
  traditional ??= new Set(traditionalCharacters)
  for (const character of text) if (traditional.has(character)) return true
  return false
}

type Convert = (text: string) => string
let converter: Promise<Convert> | undefined

// Loading the dictionary takes 25 ms and 55 KB: only a text that needs it waits.
const loadConverter = () => {
  converter ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }))
  return converter
}

/**
 * Traditional characters as simplified ones, word by word where the word decides.
 *
 * @example (await toSimplified('喬曉峰、王營莊')).text // '乔晓峰、王营庄'
 */
export async function toSimplified(text: string): Promise<Mapped> {
  if (!hasTraditional(text)) return unchanged(text)
  const convert = await loadConverter()
  const whole = convert(text)
  if (whole.length === text.length) return { ...unchanged(text), text: whole }
  // A word of another length would lose the way back: then character by character.
  const made = new MappedBuilder()
  let index = 0
  for (const character of text) {
    made.add(convert(character), index, index + character.length)
    index += character.length
  }
  return made.build()
}

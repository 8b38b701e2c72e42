import { traditionalPairs } from './generated/traditional-pairs.ts'
import { isHan } from './han.ts'

/** The simplified form of each traditional character, made when first asked. */
let simplifiedOf: Map<string, string> | undefined
const forms = (): Map<string, string> => {
  if (!simplifiedOf) {
    simplifiedOf = new Map()
    for (let at = 0; at < traditionalPairs.length; at += 2)
      simplifiedOf.set(traditionalPairs[at]!, traditionalPairs[at + 1]!)
  }
  return simplifiedOf
}

/** A text in simplified characters: as many code units as before. */
export const simplified = (text: string): string => {
  let made = ''
  for (let at = 0; at < text.length; at++) made += forms().get(text[at]!) ?? text[at]!
  return made
}

/** A simplified text has some such characters, too (著名, 乾隆): of a traditional one it is every third or fourth. */
const LEAST_SHARE = 0.08
const LEAST = 2
const LOOKED_AT = 4000

/** True for a text that is written in traditional characters. */
export function isTraditional(text: string): boolean {
  let [ideographs, traditional] = [0, 0]
  for (let at = 0; at < Math.min(text.length, LOOKED_AT); at++) {
    if (!isHan(text.charCodeAt(at))) continue
    ideographs++
    if (forms().has(text[at]!)) traditional++
  }
  return traditional >= LEAST && traditional > LEAST_SHARE * ideographs
}

import { parseNumber } from '../../text/numerals.ts'
import { pairsOf, shareTold } from '../ask/pairs.ts'
import { evidenceOfWitness, type Witness, witnessesOf } from '../ask/witness.ts'
import { allOf } from '../elsewhere.ts'
import type { Remark } from '../finding.ts'
import { numberedIn } from '../read/numbered.ts'
import type { Check } from './context.ts'

/** 第三点是…, 第二条：…: the place of one thing among several, and what it is as far as its clause goes. */
const ORDINAL =
  /第([一二三四五六七八九十]|\d{1,2})(?:[点条项步关招件样种环]|个?方面)?(?:的?[是为讲说]|[，：:])([^，。；：！？]{3,40})/g

/** So many articles may be the one that counts. */
const MOST_ARTICLES = 3
/** Two things may change places. */
const LEAST_ITEMS = 3
/** So much of what is said must be told of one thing, and so much less of any other. */
const [LEAST_TOLD, LEAST_AHEAD] = [0.6, 0.3]

/** Something in another place among several than an article that numbers them gives it. */
export const checkOrdinals: Check = async (statement, { pool, says }) => {
  const { text, at, end } = statement
  const about = text.slice(at, end)
  const ordinals = [...about.matchAll(ORDINAL)]
  if (ordinals.length === 0) return []
  const articles = alikeIn(pool.alikeAround(about).map(({ witness }) => witness.found))
  const remarks: Remark[] = []
  for (const match of ordinals) {
    const [, numeral, said] = match
    const told = articles.map((found) => placeOf(said!, found)).find((place) => place !== undefined)
    const number = parseNumber(numeral!)
    if (!told || told.number === number || number === undefined || number > told.of) continue
    const proposal = `第${NUMERALS[told.number] ?? told.number}`
    remarks.push({
      ...{ kind: 'steps', degree: 'doubt', proposal, says: says.otherOrdinal(proposal, told.of) },
      ...{ at: at + match.index, end: at + match.index + 1 + numeral!.length },
      evidence: [evidenceOfWitness(told.witness)],
    })
  }
  return remarks
}

const NUMERALS = [...'〇一二三四五六七八九十']

const alikeIn = (articles: Witness['found'][]) => [...new Set(articles)].slice(0, MOST_ARTICLES)

interface Place {
  number: number
  of: number
  witness: Witness
}

/** Which of the things that an article numbers something is. */
function placeOf(said: string, found: Witness['found']): Place | undefined {
  const text = allOf(found)
  for (const { items } of numberedIn(text)) {
    if (items.length < LEAST_ITEMS) continue
    const shares = items.map((range) => shareTold(said, pairsOf(text.slice(...range))))
    const most = Math.max(...shares)
    const place = shares.indexOf(most)
    if (most < LEAST_TOLD || shares.some((share, at) => at !== place && share > most - LEAST_AHEAD)) continue
    const item = text.slice(...items[place]!)
    if (item.length < LEAST_PRINTED) continue
    const witness = witnessesOf(found).find((own) => own.printed.includes(item.slice(0, LEAST_PRINTED)))
    if (witness) return { number: place + 1, of: items.length, witness }
  }
  return undefined
}
const LEAST_PRINTED = 6

import type { Words } from '../../text/segment/segment.ts'
import { evidenceOfWitness, type Witness } from '../ask/witness.ts'
import { allOf, isElsewhere } from '../elsewhere.ts'
import { OF_OFFICE } from '../office-behind.ts'
import type { Check } from './context.ts'

/** A sentence must tell the same for its level to be a wrong one: each level has a body of most names. */
const LEAST_SHARE = 0.5
/** A level and the first two characters of what is of it: 市财政, 国家统计. */
const OF_LEVEL =
  /(?<!全|本|各|\p{Script=Han}[省市县区])(国家|全国|中央|[省市县区乡镇村])(?![委长级里内外直属]|[两三四]级)(?=(\p{Script=Han}{2}))/gu
/** 省、市两级: levels in a row. */
const LEVELS = /((?:[省市县区乡镇村]、)+[省市县区乡镇村])[两三四]级/gu

interface Level {
  level: string
  of: string
  at: number
}

/** The levels of a text; 县 of 某某县 is part of a name. */
function levelsIn(text: string, starts: Words, from = 0): Level[] {
  const alone = [...text.matchAll(OF_LEVEL)]
    .map(({ 1: level, 2: of, index }) => ({ level: level!, of: of!, at: index }))
    .filter(
      ({ level, of, at }) =>
        starts[from + at] !== 0 && !OF_OFFICE.test(text.slice(at + level.length + of.length)),
    )
  const rows = [...text.matchAll(LEVELS)].map(({ 0: all, 1: level, index }) => ({
    ...{ level: level!, of: all.slice(level!.length), at: index },
  }))
  return [...alone, ...rows]
}

/** 省财政 in the place of 市财政, 县、乡两级 of 省、市两级: the same body of another level. */
export const checkLevels: Check = async (statement, { pool, says }) => {
  const { text, at, end, starts } = statement
  const about = text.slice(at, end)
  const mine = levelsIn(about, starts, at)
  if (mine.length === 0) return []
  for (const { witness, share } of pool.alikeAround(about)) {
    if (share < LEAST_SHARE || isElsewhere(statement, witness.found)) break
    for (const own of mine) {
      const theirs = levelsIn(witness.text, witness.read().starts).filter(
        ({ of, level }) => of === own.of && !about.includes(level + of),
      )
      const [other] = theirs
      if (theirs.length !== 1 || other!.level === own.level || isSaid(own, witness)) continue
      const [typed, meant] = [own.level + own.of, other!.level + own.of]
      return [
        {
          ...{ kind: 'organisation', degree: 'doubt', at: at + own.at, end: at + own.at + typed.length },
          ...{ says: says.standsSo(meant, typed), proposal: meant, evidence: [evidenceOfWitness(witness)] },
        },
      ]
    }
  }
  return []
}

const isSaid = ({ level, of }: Level, { found }: Witness): boolean => allOf(found).includes(level + of)

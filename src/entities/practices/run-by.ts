import { UNKNOWN } from '../../text/segment/segment.ts'
import { WordClass } from '../../text/segment/words.ts'
import type { Find } from '../find.ts'
import type { Piece } from '../piece.ts'
import { wordEnd } from '../words-around.ts'
import { verbBefore } from './surroundings.ts'
import { EMPTY, VerbKind } from './words.ts'

const CLAUSE_MARK = /[。！？；，：、]/

/** Says of each practice who runs it, where its clause says so: a body or place that sets it going. */
export function runBy(practices: Find[], bodies: Find[], pieces: Piece[]): Find[] {
  const ending = new Map<string, Find>()
  // Of those that end at one place the longest, and of those the first that was found.
  for (const body of bodies) {
    const place = `${body.block} ${body.at + body.length}`
    if ((ending.get(place)?.length ?? 0) < body.length) ending.set(place, body)
  }
  return practices.map((practice) => {
    const by = runnerOf(practice, pieces[practice.block]!, ending)
    return by ? { ...practice, by: by.name } : practice
  })
}

const nominal = new Set<number>([WordClass.noun, WordClass.place, WordClass.organisation, UNKNOWN])

/** 清溪市 before 永宁公证处推行: a place that nouns go on behind is the front of a body that is not known. */
function isCutBody(text: string, starts: Piece['starts'], end: number, at: number, body: Find): boolean {
  return (
    body.kind === 'place' &&
    end < at &&
    nominal.has(starts[end]!) &&
    !EMPTY.has(text.slice(end, wordEnd(starts, end)))
  )
}

/** So far before a name its runner is looked for. */
const REACH = 40
/** What stands between who runs something and the verb: 近日, 今年以来, 积极. */
const MOST_BETWEEN = 16
/** A body behind one of these is where or for whom something is done, not who does it. */
const NOT_WHO =
  /[在对为向给从到赴由与和及跟被经]$|(?:协同|会同|联合|支持|帮助|依托|推动|助力|配合|服务|赋予|授予|给予|赠予|交给|批准|同意)$/

/** What stands between a verb and the scheme that it sets going; 融入 behind 加快 is another verb. */
const OF_VERB = /^(?:[了起出好过]?(?:一[套项个种场条次])?|.*的)$/s
const DATELINE = /^\d{1,2}月\d{1,2}日[电讯]/
/** A country or a desert whose name stands before a scheme does not run it. */
const PLACE = /[省市县区镇乡村州旗]$/

function runnerOf({ block, at }: Find, { text, starts }: Piece, ending: Map<string, Find>): Find | undefined {
  let clause = at
  while (clause > 0 && at - clause < REACH && !CLAUSE_MARK.test(text[clause - 1]!)) clause--
  // The verb, then who stands before it in its own clause, or before the comma that ends one: 今年以来，某县推行….
  let isSet = false
  for (let end = at; end > clause; end--) {
    isSet ||= (verbBefore(text, end) ?? 0) >= VerbKind.building && OF_VERB.test(text.slice(end, at))
    const body = ending.get(`${block} ${end}`)
    if (!body) continue
    const between = text.slice(end, at)
    if (isCutBody(text, starts, end, at, body)) return undefined
    // 新华社某地6月30日电: where it was written.
    if (DATELINE.test(between)) return undefined
    const isOwner = (between === '的' || between === '') && (body.kind === 'org' || PLACE.test(body.name))
    if (!isSet && !isOwner) return undefined
    const isWho = !NOT_WHO.test(text.slice(Math.max(0, body.at - 2), body.at)) && body.at >= clause
    return isWho && between.length <= MOST_BETWEEN + 6 ? body : undefined
  }
  return undefined
}

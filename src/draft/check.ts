import { homeOfPaper } from '../entities/home.ts'
import type { Messages } from '../messages/index.ts'
import { isTraditional } from '../text/traditional.ts'
import { wholeRange } from '../text/whole.ts'
import { withKnownPeople } from './ask/known-people.ts'
import type { Library } from './ask/library.ts'
import { Pool } from './ask/pool.ts'
import type { Finding, Remark } from './finding.ts'
import { CHECKS } from './kinds/all.ts'
import { isLong } from './kinds/verbatim.ts'
import { placedIn } from './placed.ts'
import { shortBlocks, statementsAsFar } from './read/as-far.ts'
import { blocksOf, simplifiedBlocks } from './read/blocks.ts'
import { hiddenFrom, hiddenIn } from './read/hidden.ts'
import { ignoredBy, isIgnored } from './read/ignored.ts'

/** Who is told so much reads no more; the draft is checked so far. */
const MOST_FINDINGS = 1000

/** What differs, in the order of the draft, and how much of the draft was checked. */
export interface Checked {
  findings: Finding[]
  /** False where it is too long, or too much differs. */
  isWhole: boolean
  /** The line from which on all stands in a comment or in code that nothing ends. */
  hiddenFrom: number | null
}

export interface CheckRequest {
  draft: string
  library: Library
  says: Messages['draft']
  /** What is not to be asked again: texts, or `kind: text`. */
  ignored?: string[]
  /** Names that the archivist has confirmed. */
  confirmed?: ReadonlySet<string>
  /** False once nobody waits any more: the answer is given up. */
  isWanted?: () => boolean
  /** Awaited now and then, so that others come to their turn. */
  pause?: () => Promise<void>
}

class GivenUp extends Error {}

/** Where a draft differs from the archive. */
export async function check({ isWanted = () => true, pause, ...request }: CheckRequest): Promise<Checked> {
  const turn = async () => {
    await pause?.()
    if (!isWanted()) throw new GivenUp()
  }
  return checkInTurns(request, turn).catch((error) => {
    if (error instanceof GivenUp) return { findings: [], isWhole: false, hiddenFrom: null }
    throw error
  })
}

/** The same, others coming to their turn in between. */
async function checkInTurns(
  { draft, library, says, ignored = [], confirmed = new Set() }: CheckRequest,
  turn: () => Promise<void>,
): Promise<Checked> {
  const { paper, isTraditional } = await written(library)
  const hidden = hiddenIn(draft)
  const drafted = blocksOf(draft, hidden)
  const blocks = shortBlocks(isTraditional ? drafted : simplifiedBlocks(drafted))
  const read = await statementsAsFar(blocks, paper, turn)
  const statements = await withKnownPeople(read.statements, library, turn)
  let { isWhole } = read
  const pool = await Pool.for(library, statements)
  const remarks: Remark[] = []
  const context = { library, pool, says }
  for (const statement of statements) {
    await turn()
    if (remarks.length > MOST_FINDINGS) {
      isWhole = false
      break
    }
    const { places } = blocks[statement.block]!
    for (const look of CHECKS)
      for (const remark of await look(statement, context)) {
        const [at, end] = wholeRange(statement.text, remark.at, remark.end)
        remarks.push({ ...remark, at: places[at]!, end: places[end - 1]! + 1 })
      }
  }
  const ignoring = ignoredBy(draft, ignored)
  const placed = placedIn(draft, withoutRepeats(withoutOwnArticle(remarks, statements.filter(isLong).length)))
  const findings = placed
    .filter((finding) => !confirmed.has(finding.text) && !isIgnored(ignoring, finding))
    .slice(0, MOST_FINDINGS)
  return { findings, isWhole, hiddenFrom: hiddenFrom(draft, hidden) }
}

/** Of so many articles one may say what paper it is of. */
const NEWEST = 20

/** How the archive is written: what 市 means is told by the paper. */
async function written(library: Library): Promise<{ paper: string | null; isTraditional: boolean }> {
  let text = ''
  for (const number of await library.matching({ ask: 'dates', from: null, to: null }, NEWEST)) {
    const found = await library.article(number)
    text += found?.article.body[0]?.text ?? ''
    if (!found?.paper) continue
    library.home = homeOfPaper(found.paper)?.name
    return { paper: found.paper, isTraditional: isTraditional(text) }
  }
  return { paper: null, isTraditional: isTraditional(text) }
}

const isVerbatim = ({ kind, degree }: Remark) => kind === 'quotation' && degree === 'note'

/** Where most sentences stand in one article the draft is that article, which is not told that it repeats itself. */
function withoutOwnArticle(remarks: Remark[], sentences: number): Remark[] {
  const counts = new Map<string, number>()
  for (const remark of remarks)
    if (isVerbatim(remark))
      for (const { article } of remark.evidence) counts.set(article, (counts.get(article) ?? 0) + 1)
  const own = [...counts].find(([, count]) => count * 2 >= sentences)?.[0]
  const isOwn = (remark: Remark) => remark.evidence.some(({ article }) => article === own)
  return remarks.filter((remark) => !isVerbatim(remark) || !isOwn(remark))
}

/** Of remarks on one place the more certain stays. */
function withoutRepeats(remarks: Remark[]): Remark[] {
  const rank = { error: 0, doubt: 1, note: 2 }
  const kept: Remark[] = []
  for (const remark of [...remarks].sort((a, b) => rank[a.degree] - rank[b.degree] || a.at - b.at)) {
    const isCovered = kept.some(({ at, end }) => remark.at < end && at < remark.end)
    if (!isCovered || isVerbatim(remark)) kept.push(remark)
  }
  return kept.sort((a, b) => a.at - b.at || a.end - b.end)
}

import { isInside } from '../../text/whole.ts'
import type { DraftBlock } from './paragraph.ts'
import { type Statement, statementsOf } from './statements.ts'

/** Sentences of a book; each costs a thousandth of a second. */
const MOST_STATEMENTS = 15_000
/** Names of a list of everybody; each costs two questions. */
const MOST_NAMES = 10_000
/** Characters that are read for names at once: what is behind the last name that is looked at is not read. */
const AT_ONCE = 40_000

/** The sentences of a draft up to where there are too many, or too many names in them. */
export async function statementsAsFar(
  blocks: DraftBlock[],
  paper: string | null,
  turn: () => Promise<void>,
): Promise<{ statements: Statement[]; isWhole: boolean }> {
  const statements: Statement[] = []
  let names = 0
  for (let from = 0; from < blocks.length; ) {
    await turn()
    let [to, length] = [from, 0]
    while (to < blocks.length && (to === from || length + blocks[to]!.text.length <= AT_ONCE))
      length += blocks[to++]!.text.length
    for (const statement of statementsOf(blocks.slice(from, to), paper)) {
      names += statement.names.length
      if (names > MOST_NAMES || statements.length === MOST_STATEMENTS) return { statements, isWhole: false }
      statements.push({ ...statement, block: statement.block + from })
    }
    from = to
  }
  return { statements, isWhole: true }
}

/** The same paragraphs, none longer than what is read at once: a list of everybody is one. */
export const shortBlocks = (blocks: DraftBlock[]): DraftBlock[] =>
  blocks.flatMap((block) => (block.text.length <= AT_ONCE ? [block] : [...partsOf(block)]))

function* partsOf({ text, places }: DraftBlock): Generator<DraftBlock> {
  for (let from = 0; from < text.length; ) {
    const to = from + AT_ONCE >= text.length ? text.length : cutBefore(text, from + AT_ONCE)
    yield { text: text.slice(from, to), places: places.slice(from, to) }
    from = to
  }
}

/** Behind the last mark, where one is near: neither a name nor a number is cut. */
function cutBefore(text: string, end: number): number {
  for (let at = end; at > end - NEAR; at--) if (/[。！？；，、\n]/.test(text[at - 1]!)) return at
  return isInside(text, end) ? end - 1 : end
}
const NEAR = 200

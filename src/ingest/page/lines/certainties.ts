import type { PrintLine } from '../../print/print-line.ts'
import { endsSentence, JUMPED_FROM, NUMBERED_CAPTION } from '../../print/signs.ts'
import { isNoticeName, mayBeHead } from '../heading.ts'
import { greatestRole, ROLES, Role } from '../pieces.ts'
import { beginningItems } from './items.ts'
import { endKind, startKind } from './line-facts.ts'

// What a line can or cannot be, whatever the trees say of it.

export const [NEVER, MOST] = [-3000, 3000]
/** ▲山路…: of 71 lines that begin so on set pages none goes on from the line above. □ and ○ stand before writers. */
const ITEM_MARK = /^[▲●◆★■△◇▼]/

/** 3月5 and 日 on the next line, a comma after the break: nothing begins so. */
const goesOn = (above: string, read: string) =>
  startKind(read) === 0 || (/\d$/.test(above) && /^[年月日时点分秒元岁％%]/.test(read))

/** Several sentences, or the end of one: of the lines that end so on set pages none stands around texts. */
const SENTENCES = /[。！？].*[。！？]|^.{4,}\p{sc=Han}。$/u

/** ——上下游签了协议: below a headline it is a subtitle, and no text goes on in it. */
const isDashed = (read: string) => /^——[^—]/.test(read) && endKind(read) < 3 && mayBeHead(read)

/** What speaks for the roles of each line, with what is certain. */
export function withCertainties(lines: PrintLine[], scores: Int32Array): Int32Array {
  const weighed = scores.slice()
  const begins = beginningItems(lines)
  lines.forEach(({ read, isDisplay }, line) => {
    const own = weighed.subarray(line * ROLES, (line + 1) * ROLES)
    // No headline is so long, and none has a full stop inside.
    if (!mayBeHead(read)) own[Role.display] = NEVER
    // What stands around texts is no sentence.
    if (SENTENCES.test(read)) own[Role.furniture] = NEVER
    // 上接1版 belongs to a text, whose other part is looked for by it.
    if (JUMPED_FROM.test(read)) own[Role.furniture] = NEVER
    const above = lines[line - 1]?.read ?? ''
    if (goesOn(above, read)) own[Role.begin] = NEVER
    if (begins[line] || NUMBERED_CAPTION.test(read))
      own[Role.inner] = own[Role.resume] = own[Role.furniture] = NEVER
    if (ITEM_MARK.test(read)) own[Role.inner] = own[Role.resume] = NEVER
    if (isDisplay) own.fill(NEVER)[Role.display] = MOST
    if (isDashed(read) && line > 0 && greatestRole(weighed, line - 1) === Role.display)
      own[Role.display] = MOST
    // Of 42 such lines on set pages all are a notice's headline.
    if (endsSentence(above) && isNoticeName(read)) own[Role.display] = MOST
  })
  return weighed
}

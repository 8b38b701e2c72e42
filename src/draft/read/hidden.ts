/** Front matter as YAML has it: rules around a text are none. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?=\s*(?:#[^\n]*\n\s*)*["'\w\p{Script=Han}][^:\n]{0,60}:\s)[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u

/** What hides all that stands before its end; a comment within code is none, nor is code within a comment. */
const OPENING =
  /<!--|^[ \t>]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$|`[^`\n]{1,500}`/gm

/** Links and their addresses, marks of footnotes, tags, what is struck out. */
const HIDDEN = [
  /!?\[(?=[^[\]]{0,500}\](?:\(|\[[^[\]\n]{0,200}\]))/g,
  /\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)/g,
  /\]\[[^[\]\n]{0,200}\]/g,
  /^ {0,3}\[(?!\^)[^[\]\n]{1,200}\]:[ \t]*(?:<[^<>\n]{0,2000}>|[!-~]{1,2000})(?:[ \t]+["'(][^\n]{0,500})?[ \t]*\r?$/gm,
  /https?:\/\/[!-~]{1,2000}/g,
  /\[\^[^\]\s]{1,40}\]/g,
  /<\/?[a-zA-Z][^<>\n]{0,500}>/g,
  /~~[^~\n]{1,500}~~/g,
]

/** What of a draft its readers do not see. */
export interface Hidden {
  /** 1 for each code unit that is hidden, 2 for those of comments. */
  units: Uint8Array
  /** Where a comment or a block of code begins that nothing ends: all behind it is hidden. */
  open: number | null
}

const COMMENT = 2

export function hiddenIn(draft: string): Hidden {
  const units = new Uint8Array(draft.length)
  for (const pattern of HIDDEN)
    for (const match of draft.matchAll(pattern)) units.fill(1, match.index, match.index + match[0].length)
  const front = FRONT_MATTER.exec(draft)?.[0].length ?? 0
  units.fill(1, 0, front)
  return { units, open: hideClosed(draft, front, units) }
}

/** Hides comments and fenced code; tells where one begins that nothing ends. */
function hideClosed(draft: string, from: number, units: Uint8Array): number | null {
  OPENING.lastIndex = from
  for (let match = OPENING.exec(draft); match; match = OPENING.exec(draft)) {
    const fence = match[1] ?? match[2]
    const isComment = match[0] === '<!--'
    if (fence === undefined && !isComment) continue
    const begin = match.index
    const end = isComment ? endOfComment(draft, begin) : endOfFence(draft, OPENING.lastIndex, fence!)
    units.fill(isComment ? COMMENT : 1, begin, end ?? draft.length)
    if (end === undefined) return begin
    OPENING.lastIndex = end
  }
  return null
}

function endOfComment(draft: string, begin: number): number | undefined {
  const end = draft.indexOf('-->', begin)
  return end < 0 ? undefined : end + 3
}

/** Behind the line of as many marks as began it, or more. */
function endOfFence(draft: string, from: number, fence: string): number | undefined {
  const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*\\r?$`, 'gm')
  closing.lastIndex = from
  return closing.exec(draft) ? closing.lastIndex : undefined
}

/** The line, from 1, from which on all is hidden because nothing ends a comment or code; null where no word is. */
export function hiddenFrom(draft: string, { open }: Hidden): number | null {
  if (open === null || !/\p{L}/u.test(draft.slice(draft.indexOf('\n', open) + 1 || open + 4))) return null
  return draft.slice(0, open).split('\n').length
}

/** True for a line that holds a comment and nothing else. */
export function isOnlyComment(draft: string, at: number, end: number, { units }: Hidden): boolean {
  let isComment = false
  for (let unit = at; unit < end; unit++) {
    if (units[unit] === COMMENT) isComment = true
    else if (!/[\s>]/.test(draft[unit]!)) return false
  }
  return isComment
}

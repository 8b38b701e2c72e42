import { DIVISIONS } from './generated/divisions.ts'
import { addWord, type Beginning, lateTrie, valueAtWord } from './trie.ts'

/** A province, prefecture or county of China. */
export interface Division {
  name: string
  /** 离石 for 离石区; nothing where no short name is in use. */
  short: string | undefined
  /** The digits of its code that count: two of a province, four of a prefecture, six of a county. */
  code: string
}

let all: Division[] | undefined
/** All of them, read when they are first asked for: half of what is run asks for none. */
export const divisions = (): Division[] => (all ??= DIVISIONS.split('\n').map(divisionOf))

// A line of the table: digits, name, length of the short name (0 for none), each parted by a blank.
function divisionOf(line: string): Division {
  const [code, name, short] = line.split(' ') as [string, string, string]
  return { name, short: short === '0' ? undefined : name.slice(0, Number(short)), code }
}

/** Names that are words first: 城区, 郊区, 矿区. */
const TOO_PLAIN = /^[城郊矿新东西南北]区$/

const file = (root: Beginning<Division[]>, name: string, division: Division) =>
  addWord(root, name, [...(valueAtWord(root, name) ?? []), division])

/** Every division by its full name; several bear the same (朝阳区). */
export const divisionNames = lateTrie<Division[]>((root) => {
  for (const division of divisions()) if (!TOO_PLAIN.test(division.name)) file(root, division.name, division)
})
/** Provinces and prefectures by their short name: they are known everywhere. */
export const shortNames = lateTrie<Division[]>((root) => {
  for (const division of divisions())
    if (division.short && division.code.length <= 4) file(root, division.short, division)
})

let byCode: Map<string, Division> | undefined
const divisionAt = (code: string): Division | undefined => {
  byCode ??= new Map(divisions().map((division) => [division.code, division]))
  return byCode.get(code)
}

/**
 * The division around another.
 *
 * @example around(离石区) // 吕梁市
 */
export function around({ code }: Division): Division | undefined {
  const outer = divisionAt(code.slice(0, -2))
  // 北京市 is filed as a province and as a prefecture of it.
  return outer && outer.name === divisionAt(code)?.name ? around(outer) : outer
}

/** The divisions just inside another. */
export const inside = (outer: Division): Division[] =>
  divisions().filter(({ code }) => code.length === outer.code.length + 2 && code.startsWith(outer.code))

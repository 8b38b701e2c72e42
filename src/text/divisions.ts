import { DIVISIONS } from './generated/divisions.ts'
import { addWord, emptyTrie, valueAtWord } from './trie.ts'

/** A province, prefecture or county of China. */
export interface Division {
  name: string
  /** 离石 for 离石区; nothing where no short name is in use. */
  short: string | undefined
  /** The digits of its code that count: two of a province, four of a prefecture, six of a county. */
  code: string
}

const PEOPLES =
  '藏 羌 彝 苗 侗 傣 白 回 土家 布依 哈尼 壮 傈僳 景颇 朝鲜 蒙古 哈萨克 维吾尔 瑶 满 水 畲 黎 佤 拉祜 纳西 独龙 怒 普米 布朗 撒拉 东乡 保安 裕固 土 达斡尔 仫佬 毛南 各 柯尔克孜 仡佬 锡伯 塔吉克'
    .split(' ')
    .join('|')
/** What stands behind the short name. */
const KIND = new RegExp(
  `(?:特别行政区|(?:维吾尔|壮族|回族)?自治区|(?:(?:${PEOPLES})族)*(?:柯尔克孜|蒙古|哈萨克)?自治[州县旗]|地区|林区|特区|新区|[省市县区州盟旗])$`,
)

export const divisions: Division[] = DIVISIONS.split('\n').map((line) => {
  const digits = /^\d+/.exec(line)![0]
  const name = line.slice(digits.length)
  const short = name.replace(KIND, '')
  return { name, short: short.length >= 2 && short !== name ? short : undefined, code: digits }
})

/** Names that are words first: 城区, 郊区, 矿区. */
const TOO_PLAIN = /^[城郊矿新东西南北]区$/

/** Every division by its full name; several bear the same (朝阳区). */
export const divisionNames = emptyTrie<Division[]>()
/** Provinces and prefectures by their short name: they are known everywhere. */
export const shortNames = emptyTrie<Division[]>()

const file = (root: typeof divisionNames, name: string, division: Division) =>
  addWord(root, name, [...(valueAtWord(root, name) ?? []), division])

for (const division of divisions) {
  if (!TOO_PLAIN.test(division.name)) file(divisionNames, division.name, division)
  if (division.short && division.code.length <= 4) file(shortNames, division.short, division)
}

const byCode = new Map(divisions.map((division) => [division.code, division]))

/**
 * The division around another.
 *
 * @example around(离石区) // 吕梁市
 */
export function around({ code }: Division): Division | undefined {
  const outer = byCode.get(code.slice(0, -2))
  // 北京市 is filed as a province and as a prefecture of it.
  return outer && outer.name === byCode.get(code)?.name ? around(outer) : outer
}

/** The divisions just inside another. */
export const inside = (outer: Division): Division[] =>
  divisions.filter(({ code }) => code.length === outer.code.length + 2 && code.startsWith(outer.code))

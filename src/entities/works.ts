import type { WorkKind } from '../model/entity.ts'
import type { Find } from './find.ts'
import type { Piece } from './piece.ts'

/** Longer texts between 《 and 》 are no names: a mark is missing. */
const LONGEST = 80

/** What the name of a work ends with tells its kind; the first that fits. */
const BY_NAME: [RegExp, WorkKind][] = [
  [/(?:法|条例|宪法|法典|民法通则|司法解释|实施细则)(?:（[^）]*）)?$/, 'law'],
  [
    /(?:办法|规定|意见|决议|决定|报告|规划|方案|通知|细则|要点|公报|纲要|计划|制度|规则|规程|章程|公告|通报|准则|协议|协定|合同|公约|条约|宣言|声明|指南|指引|标准|规范|措施|清单|白皮书|蓝皮书|公约|倡议书|责任书|总结|建议|批复|通告|命令|议程|函|书)(?:[（(][^）)]*[）)])?$/,
    'document',
  ],
  [
    /(?:日报|晚报|晨报|时报|商报|周报|早报|都市报|导报|画报|学报|通讯|周刊|月刊|季刊|杂志|求是|半月谈|半月刊)$|^.{2,6}报$/,
    'paper',
  ],
]
/** Words around the name: 电影《…》, 《…》一书. */
const BEFORE: [RegExp, WorkKind][] = [
  [
    /(?:节目|栏目|电视剧|连续剧|电影|影片|故事片|纪录片|专题片|话剧|歌剧|京剧|晋剧|舞剧|戏|歌曲|歌舞|小品|相声|舞蹈|合唱|独唱|交响乐|动画片|广播剧|曲目|剧目)$/,
    'programme',
  ],
  [
    /(?:专著|小说|诗集|散文集|文集|画册|画集|新书|一书|著作|丛书|长篇|传记|回忆录|图书|作品集|教材|编著|撰写了|出版了)的?$/,
    'book',
  ],
  [/(?:杂志|报纸|刊物|期刊)$/, 'paper'],
]
const AFTER: [RegExp, WorkKind][] = [
  [/^(?:一书|这本书|新书|丛书|画册|的作者|首发式|读者)/, 'book'],
  [/^(?:节目|栏目|剧组|的演出|电视剧|晚会)/, 'programme'],
  [/^(?:杂志|编辑部|记者|报道|周刊|月刊)/, 'paper'],
]

const firstOf = (table: [RegExp, WorkKind][], text: string) => table.find(([sign]) => sign.test(text))?.[1]

function kindOf(name: string, before: string, after: string): WorkKind {
  return firstOf(AFTER, after) ?? firstOf(BEFORE, before) ?? firstOf(BY_NAME, name) ?? 'work'
}

/** 《…》, marks inside marks included, with what kind of work it is. */
export function worksIn({ text, block }: Piece): Find[] {
  const found: Find[] = []
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const end = closingOf(text, at)
    if (end < 0) continue
    const name = text.slice(at + 1, end)
    const workKind = kindOf(name, text.slice(Math.max(0, at - 6), at), text.slice(end + 1, end + 6))
    found.push({ kind: 'work', name, key: name, block, at, length: end + 1 - at, workKind, percent: 99 })
    at = end
  }
  return found
}

/** Where the 》 that belongs to a 《 stands. */
function closingOf(text: string, open: number): number {
  let depth = 0
  const limit = Math.min(text.length, open + LONGEST)
  for (let at = open; at < limit; at++) {
    if (text[at] === '《') depth++
    if (text[at] === '》' && --depth === 0) return at > open + 1 ? at : -1
  }
  return -1
}

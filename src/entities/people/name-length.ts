import { isBlank, isHan } from '../../text/han.ts'
import { SOUNDS } from '../../text/sounds.ts'
import { surnameAt } from '../../text/surnames.ts'
import { longestAt, trieOf } from '../../text/trie.ts'
import { characterEnd } from '../../text/whole.ts'
import { officeLengthBefore } from './titles.ts'

/** Words that go on after a name: what the person does, or what joins the name to the next. */
const FOLLOWING = trieOf(
  '和 与 及 同 等 在 到 对 向 就 从 为 以 将 把 被 也 还 都 又 则 是 说 告诉 介绍 表示 指出 强调 要求 认为 希望 号召 主持 深入 出席 参加 率 带 围绕 宣读 作 致 讲 发表 代表 一行 一同 一道 一并 进行 开展 举行 召开 署名 走访 看望 同志 先生 女士 如是 来到 走 会见 会谈 陪同 调研 检查 慰问 宣布 听取 回 接受 担任 当选 任 兼 的 这 正 已 曾 今 昨 刚 于 给 请 让 用 看 做 获 摄 撰 编 签 视察 考察 分别 先后 共同 一起 首先 最后 总书记 书记 主席 市长 县长 区长 主任 局长 部长 董事长 老师 教授 院士'.split(
    ' ',
  ),
)
const MARKS = new Set([...'，。、；：！？）(（”》0123456789'].map((mark) => mark.charCodeAt(0)))

/** True where a name may end: before a mark, a blank, the end, or a word that goes on after names. */
const mayEnd = (text: string, at: number): boolean =>
  at >= text.length ||
  MARKS.has(text.charCodeAt(at)) ||
  isBlank(text.charCodeAt(at)) ||
  longestAt(FOLLOWING, text, at) > 0

/** Words that begin with the character of a surname. */
const WORDS = new Set(
  (
    '党代 全数 陆续 官员 高材 包饺 代表 计划 安全 应该 应当 应对 应急 应用 强调 强化 强大 强烈 欧盟 欧洲 连连 连续 谈起 谈到 高度 高级 高校 高中 高兴 高原 平均 平安 全面 ' +
    '全国 全市 全省 全区 全县 全部 和平 方面 方式 方法 方针 单位 时间 时代 成为 成立 成果 成绩 成长 成员 任务 任何 管理 管委 项目 曾经 尚未 万元 ' +
    '关于 关键 关系 党员 党委 党组 党建 党性 党政 田间 水平 水利 石油 石化 金融 金属 金额 马上 白天 白色 黄金 黄河 蓝图 古代 江河 江南 ' +
    '文化 文件 文明 文章 文艺 武装 武器 明确 明显 明天 明年 明星 常常 常务 温度 温室 温暖 康复 庄稼 谢谢 甘肃 苗木 花卉 花费 车辆 车间 ' +
    '牛奶 能力 能源 路线 路灯 盛大 景区 景观 经济 经过 解决 解放 解读 解说 边缘 边境 相关 相比 支持 支部 权力 权利 宁夏 巴黎 梅花 柏林 ' +
    '宗旨 宣传 宣布 干部 习惯 双方 华侨 华人 安排 安装 陈述 严格 严重 严肃 封闭 容易 简单 简称 充分 英国 英雄 吉林 山东 山西 南方 东方 ' +
    '元旦 元首 商业 商品 商场 农村 农业 农民 向导 苏州 苏联 郑州 徐州 常州 杭州 广州 兰州 温州 韩国 韩元 泰国 印度 阿拉 巴西 凌晨 纪念 ' +
    '纪律 纪委 祝贺 祝愿 许多 孔雀 龙头 段落 余额 余人 程序 程度 于是 易于 包括 包装 保证 左右 左侧 容量 习俗 贺信 贺电 申请 申报 周边 周围'
  ).split(' '),
)

/** Particles that no given name has; whether anything else is one is for the tagger to say. */
const NOT_GIVEN = new Set('的了着在是和与及对向就从把被也还都则说等')

/**
 * The length of the personal name that begins at a place of a text: three characters where the words after it fit,
 * else two; with the dot of a foreign name as far as it goes. 0 where none begins.
 *
 * @example nameLength('林晓东深入调研', 0) // 3
 * @example nameLength('何雨出席会议', 0) // 2
 */
export function nameLength(text: string, at: number): number {
  const first = text.charCodeAt(at)
  const foreign = SOUND_CODES.has(first) ? foreignLength(text, at) : 0
  if (foreign > 0) return foreign
  const surname = surnameAt(text, at)
  if (surname === 0) return 0
  const begin = at + surname
  const one = characterEnd(text, begin)
  for (const end of [characterEnd(text, one), one]) {
    if (text.length < end || !isGiven(text, begin, end) || !mayEnd(text, end)) continue
    if (!WORDS.has(text.slice(at, at + 2)) && officeLengthBefore(text.slice(at, end), end - at) === 0)
      return end - at
  }
  return 0
}

/** The lengths of the names of a text, each found when it is first asked: the rules ask several times. */
export function nameLengthsOf(text: string): (at: number) => number {
  let known: Uint8Array | undefined
  return (at) => {
    known ??= new Uint8Array(text.length + 1).fill(UNASKED)
    if (known[at] === UNASKED) known[at] = Math.min(nameLength(text, at), UNASKED - 1)
    return known[at]!
  }
}
const UNASKED = 255

const SOUND = `[${SOUNDS}]`
const SOUND_CODES = new Set([...SOUNDS].map((sound) => sound.charCodeAt(0)))
/** Without a dot three sounds at least: two may be a word. */
const FOREIGN = new RegExp(`(?:${SOUND}{1,7}(?:[·•]${SOUND}{1,8})+|${SOUND}{3,8})`, 'uy')

function foreignLength(text: string, at: number): number {
  FOREIGN.lastIndex = at
  const length = FOREIGN.exec(text)?.[0].length ?? 0
  return length > 0 && mayEnd(text, at + length) ? length : 0
}

function isGiven(text: string, begin: number, end: number): boolean {
  for (let at = begin; at < end; at++) {
    // Half of a rare character is as good as a common one.
    const unit = text.charCodeAt(at)
    if (!(isHan(unit) || (unit & 0xf800) === 0xd800) || NOT_GIVEN.has(text[at]!)) return false
  }
  return true
}

/** Last characters of words that only look like names: 安理会, 石油业, 吕梁市. */
const LAST_OF_WORDS = new Set(
  '族庄岛式厅图牌会业厂司区市县省国路站法部员院所店馆机车器线网队团品率权力量化性度学者人家村镇乡山河江湖桥街报社点面年月日元'.split(
    '',
  ),
)
/** True for what looks like a name and is none. */
export const isNoName = (name: string) => LAST_OF_WORDS.has(name.at(-1)!)

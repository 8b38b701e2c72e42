import { trieOf } from '../../text/trie.ts'

/** Units of what is counted one by one: the thing counted follows (660个小区党支部) or stands before (网格1768个). */
const COUNTING =
  '个 名 位 人 国 户 家 条 项 次 场 件 间 所 座 处 台 辆 套 篇 本 册 张 份 支 只 头 匹 棵 株 批 轮 例 宗 起 对 组 队 艘 架 节 课 堂 种 类 ' +
  '块 片 枚 颗 门 笔 期 口 级 层 人次 户次 车次 场次 班次 架次 部 幅 幢 栋 盏 眼 口人 桩 帧 首 场次 列 台套 台（套） 届 遍 道 根 尊 则 句 孔 处次'
const DURATIONS = '周 天 小时 分钟 年 个月 个小时 岁 周岁 秒 周年'
/** Units that measure: what is measured stands before (总投资347亿元), or follows with 的 or without (500元补助). */
const MEASURING =
  '元 元人民币 美元 欧元 日元 港元 英镑 马克 法郎 卢布 韩元 人民币 亩 公顷 平方米 平方公里 平方千米 立方米 公里 千米 华里 里 米 厘米 毫米 海里 纳米 微米 吨 ' +
  '公斤 千克 斤 克 升 毫升 度 千瓦时 千瓦 兆瓦 万千瓦 瓦 摄氏度 倍 桶 斤/亩 元/亩 吨/年 箱 袋 瓶 标准立方米 方 石 担 标箱 标准箱 分贝 赫兹 兆 字 页 码 成'
const PERCENT = '% ％ ‰ 个百分点 百分点'

const split = (list: string) => list.split(' ')
export const UNITS = trieOf([COUNTING, DURATIONS, MEASURING, PERCENT].flatMap(split))

const durations = new Set(split(DURATIONS))
const measuring = new Set([...split(MEASURING), ...durations])
const percent = new Set(split(PERCENT))

export const isMeasuring = (unit: string) => measuring.has(unit)
export const isDuration = (unit: string) => durations.has(unit)
export const isPercent = (unit: string) => percent.has(unit)

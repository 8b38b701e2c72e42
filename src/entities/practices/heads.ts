import { endingsOf } from '../../text/trie.ts'

const split = (list: string) => list.split(' ')

/** What a named scheme ends with, where its own name stands in quotation marks before: “5+1”工作机制. */
export const QUOTED_HEADS = endingsOf(
  split(
    '机制 工作法 模式 体系 计划 工程 行动 大会战 规划 办法 制度 战略 方案 活动 工作 项目 品牌 平台 APP 系统 热线 管理 服务 建设 治理 整治 改革 试点 ' +
      '方法 经验 做法 路径 格局 战役 攻坚战 会战 竞赛 评选 培训 课堂 讲堂 驿站 基地 联盟 小程序 基金 制 承诺 目标 新政 政策 举措 措施 清单 档案 台账 ' +
      '专项行动 运动 比赛 扶贫 帮扶 结对 创建 达标 示范 示范区 试验区 通道 网络 系列 阵地 标准 经济 思路 格局',
  ),
)

/** Endings that name a scheme without quotation marks, with at least so many characters before them. */
export const PLAIN_HEADS = endingsOf(
  split(
    '综合体 零工驿站 积分管理 规范化建设 工作法 责任制 承包制 承诺制 大会战 专项行动 攻坚战 网格化管理 星级化管理办法 管理办法 大学生计划 垃圾分类 ' +
      '火炬计划 星火计划 希望工程 菜篮子工程 安居工程 再就业工程 温饱工程 扶贫攻坚计划 公示制 问责制 试点县 一体化 产业化经营 股份合作制 年薪制 ' +
      '示范工程 民心工程 工作机制 联动机制 长效机制 责任追究制 承诺制度 公开制度 代表大会制度 联席会议制度 奖惩制度 登记制度 听证制度 保障制度',
  ),
)

/** Endings that name a scheme only behind a verb that sets one going: 实施一村一名大学生计划. */
export const STARTED_HEADS = endingsOf(split('计划 工程 行动 机制 模式 体系 制度 战略 责任制 办法 活动'))
/** Verbs that set a scheme going. */
export const STARTS = endingsOf(
  split(
    '实施 推行 推进 开展 启动 建立 健全 深化 做实 打造 创建 推广 探索 落实 采取 采用 实行 出台 组织 制定 建成 深入开展 组织开展 推出 提出 参加 执行 完成 施行 引入 倡导',
  ),
)

/** Names that say nothing of which scheme it is. */
export const GENERIC =
  /^(?:[一二三四五六七八九十百千多几两\d]+[项个]|规范化|社会主义|世界|农民|大规模|宣传|专项|整治|跨世纪|各种|各项|有关|相关|这一|这些|一系列|长效|工作|管理|有效|科学|良好|新型|具体|重要|重大|主要|全面|统一|完善|多种|整体|基本|社会|经济|市场|发展|建设|重点|国家|国际|我国|自己的?|今年|明年|年度|五年|长期|近期|远期|初步|详细|活动|一定|正常|合理|健全|严格|特色|相应|配套|法律|法规|教育|政治|民主|责任|竞争|激励|约束|协调|监督|运行|服务|保障|体制|分配|改革|投资|生产|学习|训练|作战|军事|具体的|专题|各类|群众|系列|文艺|体育|文化|娱乐|庆祝|纪念|外交|非法|违法|犯罪|经营|单独|统一|采取|大型|集体|会计|财务|审计|税收|金融|银行|企业|国有|现代|公司|法人|领导|代表|选举|人民|党内|内部|民间|家庭|工资|住房|医疗|养老|保险|科技|农业|工业|项目|建设|国民|年|月|日)*(?:计划|工程|行动|机制|模式|体系|制度|战略|责任制|办法|活动|一体化|股份合作制|制)$/

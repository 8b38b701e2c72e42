// What people are called by their posts. A title is a phrase that ends with one of these words: 市政协党组书记,
// 旭阳集团董事长, 山西省木偶戏代表性传承人.

/** Offices that stand before a name or, as in 孙书记, behind a surname. */
export const OFFICES = (
  '总书记 党委书记 党组书记 党工委书记 副书记 书记 国家主席 军委主席 副主席 主席 总理 副总理 国务委员 常委 政治局委员 委员长 ' +
  '副委员长 省长 副省长 市长 副市长 县长 副县长 区长 副区长 镇长 副镇长 乡长 副乡长 村长 州长 部长 副部长 厅长 副厅长 局长 ' +
  '副局长 处长 副处长 科长 副科长 股长 主任 副主任 秘书长 副秘书长 院长 副院长 检察长 庭长 法官 检察官 队长 副队长 支队长 ' +
  '大队长 中队长 所长 副所长 站长 副站长 台长 社长 总编辑 主编 校长 副校长 园长 馆长 副馆长 团长 副团长 会长 副会长 理事长 ' +
  '副理事长 董事长 副董事长 总裁 副总裁 总经理 副总经理 经理 厂长 副厂长 矿长 行长 副行长 总工程师 工程师 总设计师 教授 副教授 ' +
  '研究员 院士 博士 老师 教师 医生 护士 律师 导演 演员 作家 诗人 画家 司令员 政委 政治委员 参谋长 军长 师长 旅长 连长 总统 副总统 首相 外长 外交部长 国防部长 议长 议员 ' +
  '大使 国王 总干事 发言人 负责人 联系人 传承人 大师 带头人 代表人 法人 会员 委员 党员 村民 居民 职工 工人 农民 学生 战士 民警 ' +
  '志愿者 网格员 记者 通讯员 同志 先生 女士 主持人 第一书记 专家 顾问 嘉宾 选手 教练 教练员 运动员 企业家 干部 劳模 模范'
).split(' ')

/** Offices that a surname alone may stand before: 廉书记, 李老师. */
export const ADDRESSES = OFFICES.filter(
  (office) => office.length === 2 && !/委员|党员|村民|居民|会员|法人|干部|学生|战士/.test(office),
)

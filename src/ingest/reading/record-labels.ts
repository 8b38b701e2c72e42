// What databases of newspapers call the fields of an article when they give it as text: 【篇名】…, 题名：…

const NAMES: Record<string, string[]> = {
  headline: ['题名', '篇名', '标题', '题目', '文章标题', '文章题名', '主标题', '正标题', '主题'],
  kicker: ['引题', '肩题', '眉题', '引标题'],
  subhead: ['副题', '副标题', '副题名'],
  byline: ['作者', '作者姓名', '责任者', '记者', '撰文', '撰稿'],
  paper: ['报纸', '报名', '报纸名称', '来源', '来源报纸', '文献来源', '报刊', '报刊名', '出处', '媒体'],
  date: ['日期', '报纸日期', '发布日期', '出版日期', '发表日期', '见报日期', '发布时间', '发表时间', '时间'],
  page: ['版次', '版号', '版面', '版数', '版'],
  text: ['正文', '全文', '内容', '文章内容', '正文内容'],
  other: [
    '版名',
    '版面名称',
    '专栏',
    '栏目',
    '分类',
    '分类号',
    '类别',
    '体裁',
    '关键词',
    '主题词',
    '摘要',
    '字数',
  ].concat([
    '文章编号',
    '编号',
    '序号',
    '记录号',
    '数据库',
    '链接',
    '网址',
    '地区',
    '期号',
    '总期号',
    '机构',
    '单位',
  ]),
}

const fields = new Map(Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field])))

/** 【篇名】…, [篇名]…, 题　名：…; a label has six characters at most, and may be set wide. */
const LABELLED =
  /^[\s\ufeff]*(?:【([^】]{1,10})】[：:]?|\[([^\]]{1,10})\][：:]?|([\p{sc=Han}][\p{sc=Han} 　]{0,9}?)[ 　]*[：:])\s*(.*)$/u

export interface Labelled {
  /** What the label means: `headline`, `byline`, `text`…, or `other`. */
  field: string
  value: string
}

/** A line that begins with the name of a field; undefined for any other. */
export function labelledLine(line: string): Labelled | undefined {
  const [, black, square, plain, value] = LABELLED.exec(line) ?? []
  const label = black ?? square ?? plain
  const field = label && fields.get(label.replace(/[ 　]/g, ''))
  return field === undefined ? undefined : { field: field!, value: value!.trim() }
}

import { wordsOfLines } from '../../../text/word-list.ts'
import lists from './screen-words.json' with { type: 'json' }

// How a line is known that no paper printed: a web page or an electronic edition puts it around a text, and who copies the
// page copies it along. Of each a class, with an example; no name of a site is needed.

/** What a reader may do with a page: 字号：大 中 小, 分享到：, 返回目录 放大+ 缩小-, 上一篇, 阅读 128. */
const surely = wordsOfLines(lists.surely)
const TOOLS = `${[...surely, ...wordsOfLines(lists.beside)].map((word) => word.replace('+', '\\+')).join('|')}|\\d+`
const ONE_TOOL = new RegExp(`^(?:${TOOLS})$`, 'iu')
/** Without one of these, figures and 大 中 小 are no tools. */
const SURELY_TOOL = new RegExp(surely.join('|'), 'u')
const LONGEST = 60

/** A line of nothing but what a reader may do, figures beside it. */
function isToolbar(read: string): boolean {
  if (!SURELY_TOOL.test(read)) return false
  const words = read.split(/[\s　：|｜/／·•[\]【】（）<>＜＞+-]+/u).filter(Boolean)
  // 分享到微信微博: where blanks were lost between words, each is one of them.
  return words.length > 0 && words.every((word) => ONE_TOOL.test(word) || isRun(word))
}

const RUN = new RegExp(`^(?:${TOOLS})+$`, 'iu')
const LONGEST_RUN = 24
const isRun = (word: string) => word.length <= LONGEST_RUN && RUN.test(word)

/** 上一篇：…, 下一篇：…: where other pages are. */
const OTHER_PAGE = /^[上下]一(?:篇|条|版|页)[：:]/u
/** 首页 > 新闻 > 本地, 当前位置：新闻中心. */
const PATH = /^(?:(?:您?(?:的|现在的)?|当前|所在)位置[：:]|首页[ 　]*[>＞»›/／→])/u
/** 版权所有, 未经授权不得转载, Copyright, ICP备, 关于我们|联系方式. */
const RIGHTS =
  /^(?:©|[Cc]opyright|版权(?:所有|声明)(?=[ ：:©，]|$)|声明：.*版权)|未经(?:书面)?(?:授权|许可|允许).{0,8}(?:转载|复制|使用)|ICP备|公网安备|^关于我们(?:[|｜ ]|$)/u
/** [责任编辑：林晓], （责编：林晓）, 责任编辑：林晓: behind a text. */
const EDITOR =
  /^[［[【（](?:网络|本文|值班|见习)?(?:责任?编辑?|编辑|责编|审核|校对|监制)[：: ][^。，；？！]{1,24}[］\]】）]$/u
/** — 37 —, - 12 -, 第3页, 第 3 页 共 10 页, 3/10. */
const PAGE_NUMBER =
  /^(?:[—–－-]+ ?\d{1,4} ?[—–－-]+|[·•] ?\d{1,4} ?[·•]|第 ?\d{1,4} ?页(?:[ ，/]?共? ?\d{1,4} ?页)?)$/u
/** ------, ______, ******: nothing but one mark, blanks between. */
const RULE_MARKS = new Set('-=_*—~·.－＊＿═─')
const SHORTEST_RULE = 4
export function isRule(read: string): boolean {
  const mark = read[0]
  if (mark === undefined || !RULE_MARKS.has(mark) || read.length < SHORTEST_RULE) return false
  for (const each of read) if (each !== mark && each !== ' ') return false
  return true
}

/** 点击上方蓝字关注我们, 长按二维码关注, 喜欢此内容的人还喜欢: what an account asks of its readers. */
const ASKED =
  /^[^\p{sc=Han}]{0,3}(?:(?:点击|长按|扫描|识别|扫码).{0,8}(?:蓝字|名片|二维码|小程序|公众号|下方|上方).{0,10}|喜欢此内容的人还喜欢|阅读原文|点个?在看.{0,8})[^\p{sc=Han}]{0,3}$/u
/** — END —, ·全文完·: nothing but the end, between marks. */
const END = /^[-—–－·•●*=~ ]+(?:END|THE END|完|全文完|正文完)[-—–－·•●*=~ ]+$/iu
/** ZCZC 0123 and NNNN: how a dispatch begins and ends on the wire (ITU-T F.1, as agencies still send them). */
const WIRE = /^(?:ZCZC(?: ?[A-Z0-9]{1,12})?|NNNN)$/
/** 00:01:02,000 --> 00:01:04,500: from when to when a subtitle is shown. */
const SHOWN =
  /^\d{1,2}[：:]\d{2}[：:]\d{2}[，,.．]\d{1,3} ?-+[>＞] ?\d{1,2}[：:]\d{2}[：:]\d{2}[，,.．]\d{1,3}$/u

export const saysWhenShown = (read: string): boolean => SHOWN.test(read)

/** https://…, 1. file:///…: an address alone. */
const ADDRESS = /^(?:\d{1,3}[.．] ?)?(?:https?|file|ftp|mailto)：?:?\/{0,3}\S*$/iu

export const isAddress = (read: string): boolean => ADDRESS.test(read)

/** True for a line that no paper printed. */
export const isOfScreen = (read: string): boolean =>
  isRule(read) ||
  isAddress(read) ||
  (read.length <= LONGEST &&
    (PAGE_NUMBER.test(read) ||
      EDITOR.test(read) ||
      OTHER_PAGE.test(read) ||
      PATH.test(read) ||
      RIGHTS.test(read) ||
      ASKED.test(read) ||
      END.test(read) ||
      WIRE.test(read) ||
      SHOWN.test(read) ||
      isToolbar(read)))

const DAY = '(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?'
const CLOCK = '\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?'
/** 2016-06-07 08:07, 2016年6月7日 08:07, 发布时间：2016-06-07, 河东日报 2016-06-07 08:07. */
const MOMENT = new RegExp(
  `^(?:原创 ?[^，。；]{2,20}? ?${DAY}|\\p{sc=Han}{2,12} ?${DAY} ?${CLOCK}$|(?:发布|发表|更新|刊发|见报)?(?:时间|日期)： ?${DAY}|${DAY} ?(?:${CLOCK}|(?=来源|作者|字号)))`,
  'u',
)
/** 来源：河湾日报, 稿源：…: one field and a short name. */
const SOURCE = /^(?:(?:文章|稿件|信息|新闻)?来源|稿源|出处)：[^。；？！]{0,30}$/u
/** 《河湾日报》（2019年10月8日 第04版）. */
const OF_EDITION = new RegExp(
  `^《[^》]{2,12}》 ?（ ?${DAY}[ ，]*(?:第? ?[A-Z]?\\d{1,3} ?版[^）]{0,10})?）$`,
  'u',
)

/** True for a line that says when, or in which edition, a text was published. */
export const saysWhen = (read: string): boolean =>
  read.length <= LONGEST && (MOMENT.test(read) || OF_EDITION.test(read))

/** True for a line that says when or where a text was published: what stands above it is the headline. */
export const saysSource = (read: string): boolean =>
  saysWhen(read) || (read.length <= LONGEST && SOURCE.test(read))

/** 编辑：林晓, 责任编辑：林晓: beside a source of a screen as well as at the head of a page of print. */
export const namesEditor = (read: string): boolean =>
  /^(?:(?:责任|网络|本文)?编辑|责编|审核|校对)：[^：。；？！]{1,20}$/u.test(read)

/** A page's number alone. */
export const isPageNumber = (read: string): boolean => /^\d{1,4}$/.test(read) || PAGE_NUMBER.test(read)

/** 相关阅读, 延伸阅读：below it stand headlines of other texts. */
export const namesOthers = (read: string): boolean =>
  /^[【[]?(?:相关|延伸|推荐|更多|热门|精彩|猜你喜欢的?)(?:阅读|新闻|链接|文章|报道|推荐|内容|资讯)[】\]]?：?$/u.test(
    read,
  )

/** 往期推荐: below it stand headlines of an account's other texts, to the end. */
export const namesEarlier = (read: string): boolean => /^往期(?:推荐|精选|回顾)：?$/u.test(read)

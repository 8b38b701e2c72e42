// The words of a byline that are no names: posts, what was done, whom it was done for. Each is about papers in general.

/** What somebody is who has no post. */
export const NO_POST = '作者'
/** The role of who made a picture: 林晓摄. */
export const PHOTOGRAPHER = '摄影'
/** The role of who made a page, and wrote nothing of it. */
export const EDITOR = '编辑'

const RANK = '(?:特约|见习|实习|首席|资深|特派|驻站|签约|全媒体|融媒体|新媒体|摄影|文字)'
const OWN = '(?:本[报刊网台]|新华社|中新社)'
/** Whose reporter: of a paper, an agency or a station, where the word stands apart from names. */
const OUTLET = '(?<!\\p{sc=Han})(?:(?!讯|电(?![视台]))\\p{sc=Han}){1,10}?(?:报|刊|社|网|台|视|传媒|客户端)'
const AT = '(?:驻[\\p{sc=Han}]{1,6})?'
/** A reporter's post, with whom it is held at. */
export const REPORTER = `(?:${OWN}|${OUTLET})?${AT}${RANK}{0,2}(?:记者|通讯员)`
/** The same among names that no blank parts. */
const REPORTER_INSIDE = `(?:${OUTLET}|${OWN}${AT})?${RANK}{0,2}(?:记者|通讯员)|${OWN}${AT}(?=记者)`

const EDITS =
  '(?:本版|本期|值班|责任|执行)?(?:责编|编辑|主编|美编|校对|检校|版式|版面设计|组版|排版|设计|策划|统筹|监制|制图|审核|审读|终审)'

/** A post, or what was done, that stands before names. */
export const ROLE = new RegExp(
  `^(?:${REPORTER}|实习生|摄影报道|摄影|摄|文图|图文|文字|撰文|采写|口述|整理|编译|图片|插图|漫画|报道|文$|图$|译$|供稿|${EDITS})`,
  'u',
)
/** Of these what says what was done, not who one is: where it stands before names, it stands behind none. */
export const DONE = /^(?:文|图|译|摄|摄影|文图|图文|文字|撰文|采写|口述|整理|编译|图片|插图|漫画|供稿)$/

/** What stands behind a name, with or without a space: what the person did. */
export const BEHIND = /(?:摄影报道|摄影|整理|编译|采写|报道|供稿|摄|画)$/u
/** The same where it stands by itself behind names; with a dot, where a stroke stood between (林晓/图). */
export const BEHIND_ALONE = /^(?:摄影|整理|编译|采写|口述|摄|画|译|·(?:文|图|摄影|摄|画|整理))$/u
/** Letters of a name, too: only behind a whole one. */
export const BEHIND_WHOLE = /^(.{3,4})([文图])$/u

const WROTE = /^(?:文图|图文|文字|文|供稿|报道|摄影报道|撰文|采写|口述)$/
const PICTURED = /^(?:摄|摄影|图|图片|摄影记者)$/
const DREW = /^(?:画|插图|漫画)$/

/** What a role is called in the list: the post, without the paper that it is held at. */
export function plainRole(word: string): string {
  const role = word.replace(/^·/, '')
  if (WROTE.test(role)) return NO_POST
  if (PICTURED.test(role)) return PHOTOGRAPHER
  if (DREW.test(role)) return '画'
  const post = /(特约|见习|实习)?(?:记者|通讯员)$/u.exec(role)
  if (post) return PICTURED.test(role.slice(-4)) ? PHOTOGRAPHER : post[0]
  return new RegExp(`^${EDITS}$`, 'u').test(role) ? EDITOR : role
}

/** A post with whom it is held at, wherever it stands among names that no space parts. */
const POST_INSIDE = new RegExp(`${REPORTER_INSIDE}|实习生|摄影报道|图文|文图`, 'gu')
/** What stands around names: marks, blanks, and at the beginning 口 for the box that recognition took for it. */
const BESIDE_NAMES = /[^\p{L}\p{N}·]+|^口(?=本报|记者|通讯员)/gu
/** 林晓/文, 周一平/图. */
const STROKE_BEHIND = /(?<=\p{sc=Han}) ?[/／] ?(文|图|摄影|摄|画|整理)(?![\p{sc=Han}/／])/gu
/** 记者林晓发自柏林. */
const SENT_FROM = /发自[\p{sc=Han}]{2,8}$/u

/** Names and posts with a space between them, whatever stood there. */
export const parted = (text: string) =>
  text
    .replace(/(?:文 ?[·/／] ?(?:图|摄影?)|图 ?[·/／] ?文)/g, '文图')
    .replace(STROKE_BEHIND, ' ·$1 ')
    .replace(SENT_FROM, '')
    .replace(BESIDE_NAMES, ' ')
    .replace(POST_INSIDE, ' $& ')

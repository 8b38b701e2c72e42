import { ENUMERATED, LEAD } from './signs.ts'

// A line that fills its column and ends with a full stop may end a paragraph or not: of such lines on laid-out pages
// about a quarter do. What the next line begins with tells most of them apart.

/** Words that news paragraphs begin with. */
const BEGINS: [RegExp, number][] = [
  [LEAD, 5],
  [ENUMERATED, 2],
  [/^(?:——|———|●|▲|■|◆|□)/, 3],
  [
    /^(?:会议|大会|座谈会|全会|仪式|活动)(?:指出|强调|要求|认为|决定|审议|表决|还|传达|通过|期间|现场|当天|中|前|后|上)/,
    2.5,
  ],
  [/^[\p{sc=Han}·]{2,4}(?:指出|强调|要求|表示|说|认为|介绍|希望|号召|对|在|一行|还|首先|同志)/u, 1.2],
  [
    /^(?:据|记者从|记者在|记者了解|据了解|据介绍|据悉|据统计|另据|日前|近日|近年来|近几年|连日来|目前|当前|今年|去年|前年|明年|截至|截止|随着|为了|为|自|从|围绕|针对|谈到|在谈|关于|按照|根据|当天|当日|上午|下午|当晚|昨天|今天|下一步|接下来|此前|与此同时|同时|此外|另外|一方面|首先|其次|再次|最后|总之|因此|然而|对此|如今|走进|来到|活动中|会上|会后|观摩|随后|多年来|一年来|新时代|新征程|如果说|应该说|应当看到|例如|其实)/,
    1.2,
  ],
  [/^(?:一|二|三|四|五|六|七|八|九|十)(?:是|要|、|，)/, 0.8],
  [/^(?:第[一二三四五六七八九十]|\d{4}年|\d{1,2}月\d{1,2}日|本世纪|上世纪)/, 1],
  [
    /^(?:中共中央|中央|国务院|省委|市委|区委|县委|全国|全省|全市|全区|全县|我国|我省|我市|我区|各级|各地)/,
    0.5,
  ],
  [/^[“「『《]/, 0.4],
]

/** Words that go on with what was said. */
const GOES_ON: [RegExp, number][] = [
  [
    /^(?:他|她|它|其|这|那|该|此|但|而|并|也|还|又|却|就|则|都|才|再|更|使|让|因|因为|由于|所以|于是|从而|然后|于此|于是|如|比如|特别|尤其|甚至|不仅|不但|不过|只有|只要|即|既|要|把|将|以|有的|有些|大家|我们|你|我|可|可是|当|每|各|没有|有|是|不|一个|一些|许多|很多)/,
    1,
  ],
]

/** How much the beginning of a line speaks for a new paragraph; above 0 it begins one. */
export function beginsParagraph(text: string, sizeOfParagraph: number): number {
  let score = -0.8
  for (const [sign, weight] of BEGINS) {
    if (!sign.test(text)) continue
    score += weight
    break
  }
  for (const [sign, weight] of GOES_ON) if (sign.test(text)) score -= weight
  // Paragraphs of a daily have some 150 characters: a long one is more likely to end, a short one less.
  score += Math.max(-0.6, Math.min(0.7, (sizeOfParagraph - 110) / 160))
  return score
}

const NUMERALS = '一二三四五六七八九十'
const ORDINAL = /^[（(]?(?:(\d{1,2})|([一二三四五六七八九十]))(?:[）)、．.]|是|要)/

/** The number of the item that a line begins: 2 for 二是, （2）, 二、; 0 where it begins none. */
export function ordinalOf(text: string): number {
  const found = ORDINAL.exec(text)
  if (!found) return 0
  return found[1] ? Number(found[1]) : NUMERALS.indexOf(found[2]!) + 1
}

/**
 * True where an item of a list cannot begin a paragraph: the one before it stands in the middle of the paragraph,
 * which lists them one after another.
 */
export const isListedInside = (text: string, paragraph: string): boolean => {
  const ordinal = ordinalOf(text)
  return ordinal > 1 && ordinalOf(paragraph) !== ordinal - 1
}

import type { Article } from '../model/article.ts'
import type { Entity, Mention } from '../model/entity.ts'
import { shortNames } from '../text/divisions.ts'
import { ADDRESSES } from '../text/offices.ts'
import { OTHER, type Words } from '../text/segment/segment.ts'
import { WordClass } from '../text/segment/words.ts'
import { surnameAt, surnameLength } from '../text/surnames.ts'
import { type Beginning, endingsOf, longestAt, longestBefore, trieOf } from '../text/trie.ts'
import type { Find } from './find.ts'
import { codePointsBefore, fieldOf } from './gather.ts'
import { nameLength } from './person-names.ts'
import { type Piece, piecesOf, textsOf } from './piece.ts'
import { ABROAD } from './places/countries.ts'
import { officeAtEnd, officeLengthBefore, titleBefore } from './titles.ts'

/** Where a name was found, and the title beside it. */
type Found = Pick<Find, 'name' | 'block' | 'at' | 'length' | 'title'>

/** Offices so general that a name behind them is no news of who holds them. */
const REPORTER = /^(?:记者|通讯员|实习生)$/

/** How far back from a name its title may begin. */
const REACH = 80

/** Names that an office introduces, with the lists that go on from them: 副主任李强、王沪宁、蔡奇. */
function introduced(text: string, block: number): Found[] {
  const found: Found[] = []
  for (let at = 1; at < text.length; at++) {
    if (officeLengthBefore(text, at) === 0) continue
    const length = nameLength(text.slice(at, at + 20))
    if (length === 0) continue
    const before = text.slice(Math.max(0, at - REACH), at)
    const title = titleBefore(before)
    let place = at
    let own = length
    while (own > 0) {
      found.push({ name: text.slice(place, place + own), block, at: place, length: own, title })
      const next = place + own
      if (text[next] !== '、') break
      place = next + 1
      own = nameLength(text.slice(place, place + 20))
    }
    at = place
  }
  return found
}

/** 某某是某协会副会长、某学会会长: the title follows the name. */
const IS_OFFICE = /([^，。；：！？（）“”《》\s]{2,4})是([^，。；：！？（）“”]{2,60})(?=[，。；])/gu

function described(text: string, block: number): Found[] {
  if (!text.includes('是')) return []
  return [...text.matchAll(IS_OFFICE)].flatMap(({ 1: subject, 2: office, index }) => {
    const length = nameLength(`${subject}，`)
    if (length !== subject!.length || !officeAtEnd(office!)) return []
    const title = titleBefore(office!)
    return title === '' ? [] : [{ name: subject!, block, at: index, length, title }]
  })
}

/** 习近平总书记, 廉海平书记: the office follows a whole name. */
const OFFICE_BEHIND = /^(总书记|主席|书记|市长|县长|区长|镇长|局长|主任|老师|教授|院士|先生|女士|同志)/

/** Last characters of words that only look like names: 安理会, 石油业, 吕梁市. */
const NO_NAME =
  /[族庄岛式厅图牌会业厂司区市县省国路站法部员院所店馆机车器线网队团品率权力量化性度学者人家村镇乡山河江湖桥街报社点面年月日元]$/

/** A whole name before an office, where no other office introduces it: 习近平总书记. */
function followed(text: string, block: number): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length; at++) {
    const surname = surnameAt(text, at)
    const length = surname + 2
    const behind = surname > 0 && OFFICE_BEHIND.exec(text.slice(at + length, at + length + 3))?.[1]
    if (!behind || nameLength(text.slice(at, at + length + 3)) !== length) continue
    if (NO_NAME.test(text.slice(at, at + length))) continue
    found.push({ name: text.slice(at, at + length), block, at, length, title: behind })
  }
  return found
}

/** Where somebody works, before the name without an office: 市财政局任帅表示. */
const WORKPLACES = endingsOf('局 委 办 处 中心 公司 集团 学院 大学 医院 银行 学校 支部 社区 村'.split(' '))
/** Marks behind which a clause begins. */
const CLAUSE = new Set([...'，。；！？”：'].map((mark) => mark.charCodeAt(0)))

/** Who speaks or acts at the beginning of a clause: 乔晓峰指出, 白鹤强调. */
const ACTS = /^(?:强调|指出|表示|说|认为|介绍|要求|号召|希望|告诉|坦言|回忆|感慨|宣读|主持|宣布)/

function acting(text: string, block: number): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length; at++) {
    const isStart = at === 0 || CLAUSE.has(text.charCodeAt(at - 1))
    if (!isStart && longestBefore(WORKPLACES, text, at) === 0) continue
    const length = nameLength(text.slice(at, at + 20))
    if (length > 0 && ACTS.test(text.slice(at + length)))
      found.push({ name: text.slice(at, at + length), block, at, length })
  }
  return found
}

/** Surnames that are words first: alone they begin no name. */
const WORD_FIRST = new Set(
  '时边安来于万都计向路易晋单党阳白解全和成包连利冀司相么付车明常管单都冉陆高雷程项计应强水平'.split(''),
)

const isAlone = (starts: Words, at: number) => starts[at] !== 0 && starts[at + 1] !== 0
const functional = WordClass.function

/**
 * A surname and two characters that the dictionary makes no words of, between words of their own: 戴晓山 in 行长戴晓山近日.
 * The characters of a name are words by chance; three alone in a row, with words around them, are hardly ever one.
 */
function standing({ text, starts, block }: Piece): Found[] {
  const found: Found[] = []
  for (let at = 0; at + 3 <= text.length; at++) {
    if (!isAlone(starts, at) || surnameAt(text, at) !== 1) continue
    const isRun = isAlone(starts, at + 1) && isAlone(starts, at + 2)
    if (!isRun || starts[at + 1] === functional || starts[at + 2] === functional) continue
    if (starts[at + 1] === OTHER || starts[at + 2] === OTHER) continue
    if (!endsWord(starts, at) || !beginsWord(starts, at + 3) || WORD_FIRST.has(text[at]!)) continue
    // A mark or a particle on one side at least: between two words anything may stand.
    if (at > 0 && !isMark(starts[at - 1]!) && !isMark(starts[at + 3]!)) continue
    const name = text.slice(at, at + 3)
    if (longestAt(ABROAD, name, 0) > 0 || longestAt(shortNames, name, 0) > 0) continue
    if (NO_NAME.test(name) || nameLength(`${name}，`) !== 3) continue
    found.push({ name, block, at, length: 3 })
    at += 2
  }
  return found
}

const isMark = (kind: number) => kind === OTHER || kind === functional

/** True where what stands before a place is a mark, a word of several characters, or a particle. */
function endsWord(starts: Words, at: number): boolean {
  const before = starts[at - 1]
  return at === 0 || before === 0 || before === OTHER || before === functional
}

/** The same for what stands behind it. */
function beginsWord(starts: Words, at: number): boolean {
  const kind = starts[at]
  return kind === OTHER || kind === functional || starts[at + 1] === 0
}

/** Three characters with a surname that stand as a name does in several places, one of them where a clause begins. */
function repeated(texts: string[]): Found[] {
  const places = new Map<string, Found[]>()
  const begins = new Set<string>()
  texts.forEach((text, block) => {
    for (let at = 0; at < text.length; at++) {
      if (surnameAt(text, at) !== 1 || nameLength(text.slice(at, at + 20)) !== 3) continue
      const name = text.slice(at, at + 3)
      if (NO_NAME.test(name)) continue
      const found = places.get(name) ?? []
      found.push({ name, block, at, length: 3 })
      places.set(name, found)
      if (at === 0 || /[，。；！？：“、]/.test(text[at - 1]!)) begins.add(name)
    }
  })
  return [...places].flatMap(([name, found]) => (found.length > 1 && begins.has(name) ? found : []))
}

/**
 * Every place where a name known for certain stands, with the office behind it. Names that only the rest of the corpus
 * knows count where they stand alone, as a name would: in the article that is certain of them they count anywhere.
 */
function occurrences(text: string, block: number, own: Beginning<true>, known: Beginning<true>): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length; at++) {
    let length = longestAt(own, text, at)
    if (length === 0) {
      length = longestAt(known, text, at)
      if (length === 0 || nameLength(text.slice(at, at + 20)) !== length) continue
    }
    const behind = OFFICE_BEHIND.exec(text.slice(at + length, at + length + 3))?.[1]
    const name = text.slice(at, at + length)
    found.push({ name, block, at, length, ...(behind && behind !== '同志' && { title: behind }) })
    at += length - 1
  }
  return found
}

/** 廉书记 for the only person of the article with that surname whose office it is. */
function addressed(text: string, block: number, people: Map<string, Set<string>>): Found[] {
  const found: Found[] = []
  for (const [name, titles] of people) {
    const surname = name.slice(0, surnameLength(name))
    const namesakes = [...people.keys()].filter((other) => other.startsWith(surname))
    if (surname === '' || namesakes.length > 1) continue
    for (const office of ADDRESSES) {
      if (![...titles].some((title) => title.endsWith(office))) continue
      const short = surname + office
      for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
        found.push({ name, block, at, length: short.length, title: office })
      }
    }
  }
  return found
}

/** What an article says of people, whatever the rest of the corpus knows: kept for each file. */
export interface PeopleEvidence {
  certain: Found[]
  /** Names so certain that every article of the corpus may know them: introduced, described, signed. */
  names: string[]
}

/** The people that an article is certain of: an office introduces them, they speak, the byline names them. */
export function peopleEvidence(article: Article, pieces: Piece[] = piecesOf(article)): PeopleEvidence {
  const texts = pieces.map(({ text }) => text)
  const named = texts.flatMap((text, block) =>
    [introduced, described, followed].flatMap((find) => find(text, block)),
  )
  const signed = article.bylines.map(({ name }) => name)
  const names = new Set([...named.map(({ name }) => name), ...signed].filter((name) => name.length > 2))
  return {
    certain: [
      ...named,
      ...texts.flatMap((text, block) => acting(text, block)),
      ...repeated(texts),
      ...pieces.flatMap(standing),
    ],
    names: [...names],
  }
}

/** The people of an article, by its own evidence and by the names that the corpus is certain of. */
export function peopleOf(
  article: Article,
  { certain }: PeopleEvidence = peopleEvidence(article),
  known: Beginning<true> = NOBODY,
): Entity[] {
  const texts = textsOf(article)
  const own = trieOf([...certain.map(({ name }) => name), ...article.bylines.map(({ name }) => name)])
  const places = texts.flatMap((text, block) => occurrences(text, block, own, known))
  const titles = new Map<string, Set<string>>()
  for (const { name, title } of [...certain, ...places]) {
    const given = titles.get(name) ?? new Set<string>()
    if (title && !REPORTER.test(title)) given.add(title)
    titles.set(name, given)
  }
  const short = texts.flatMap((text, block) => addressed(text, block, titles))
  return gather([...certain, ...places, ...short], texts, article.body.length, titles)
}

const NOBODY = trieOf([])

/** Finds as entities: one mention for each place, the longer name where two overlap. */
function gather(found: Found[], texts: string[], blocks: number, titles: Map<string, Set<string>>): Entity[] {
  const taken = texts.map((text) => new Uint8Array(text.length))
  const offsets = texts.map(codePointsBefore)
  const people = new Map<string, Mention[]>()
  const ordered = [...found].sort(
    (a, b) => b.length - a.length || (b.title?.length ?? 0) - (a.title?.length ?? 0),
  )
  for (const { name, block, at, length, title } of ordered) {
    const own = taken[block]!
    if (own.subarray(at, at + length).includes(1)) continue
    own.fill(1, at, at + length)
    const before = offsets[block]!
    const mentions = people.get(name) ?? []
    mentions.push({
      ...fieldOf(block, blocks),
      start: before(at),
      end: before(at + length),
      text: texts[block]!.slice(at, at + length),
      ...(title && { title }),
    })
    people.set(name, mentions)
  }
  return [...people]
    .map(([name, mentions]) => ({
      kind: 'person' as const,
      name,
      key: name,
      titles: [...(titles.get(name) ?? [])],
      mentions: mentions.sort((a, b) => order(a) - order(b) || a.start - b.start),
    }))
    .sort(
      (a, b) => order(a.mentions[0]!) - order(b.mentions[0]!) || a.mentions[0]!.start - b.mentions[0]!.start,
    )
}

/** The body in its order, then the head. */
const order = ({ field, block }: Mention) => (field === 'body' ? block : HEAD + block)
const HEAD = 1_000_000

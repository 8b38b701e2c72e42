import { titleBefore } from '../../entities/people/titles.ts'
import { WordClass } from '../../text/segment/words.ts'
import { homophones } from '../../text/sound/readings.ts'
import { surnameAt } from '../../text/surnames.ts'
import { mayBeOne } from '../alike.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import { statedAfter, statedOfPronoun } from '../stated-after.ts'
import type { Library } from './library.ts'

/** So far back a title may begin. */
const REACH = 40
const NAME = /^\p{Script=Han}+$/u
/** Between these a short name stands alone: 作总结的是某某. */
const [BEFORE_NAME, MARK] = [/[是，：；、“]/, /[，。；：、！？”\n]/]
/** A clause begins behind it; lists of names are longer than what each of them is worth. */
const CLAUSE = /[，：；“‘「]/

/** The people of the archive whose names stand where nothing else was found: who reads one article knows fewer names. */
export async function withKnownPeople(
  statements: Statement[],
  library: Library,
  turn = async (): Promise<void> => {},
): Promise<Statement[]> {
  const known: Statement[] = []
  for (const read of statements) {
    await turn()
    const statement = { ...read, names: await cutToKnown(read, library) }
    const more = await knownIn(statement, library)
    known.push(more.length === 0 ? statement : { ...statement, names: [...statement.names, ...more] })
  }
  return known
}

/** 张三现任市政协党组: the body begins behind the verb. */
const PERSON_OF = /^\p{Script=Han}{2,3}(?:现任|时任|原任|曾任|担任|就任|兼任|出任|当选)(?=..)/u
function withoutPerson(own: NameAt, text: string): NameAt {
  const before = own.kind === 'org' ? PERSON_OF.exec(text.slice(own.at, own.end)) : null
  if (!before) return own
  const at = own.at + before[0].length
  const name = text.slice(at, own.end)
  return { ...own, at, name, key: name }
}

/** Verbs and words of grammar end no name that the archive does not have. */
const OF_NO_NAME = new Set<number>([WordClass.verb, WordClass.function])

/** A name of three characters the last of which begins the next word, 张三换了, is that of the two before. */
async function cutToKnown({ text, starts, names }: Statement, library: Library): Promise<NameAt[]> {
  return Promise.all(
    names.map(async (given) => {
      const own = withoutPerson(given, text)
      const { kind, name, at, end } = own
      const isLong = kind === 'person' && name.length === 3 && text.slice(at, end) === name
      if (!isLong || starts[end - 1] === 0 || (await library.person(name))) return own
      const short = name.slice(0, 2)
      // 担任 goes on behind the name; 换 alone is no character of one only where the shorter name is known.
      const isCut = starts[end] === 0 || (OF_NO_NAME.has(starts[end - 1]!) && (await library.person(short)))
      if (!isCut) return own
      return { ...own, name: short, key: short, end: end - 1 }
    }),
  )
}

async function knownIn(statement: Statement, library: Library): Promise<NameAt[]> {
  const { text, at, end, names } = statement
  const found: NameAt[] = []
  const isFree = (from: number, to: number) =>
    names.every((own) => own.end <= from || own.at >= to || own.kind === 'place')
  for (let from = at; from < end; from++) {
    const surname = surnameAt(text, from)
    if (surname === 0) continue
    for (const length of [surname + 2, surname + 1]) {
      const to = from + length
      if (to > end || !isFree(from, to) || !NAME.test(text.slice(from, to))) continue
      const title = titleBefore(text.slice(Math.max(at, from - REACH), from))
      if (!(await isSomebody(statement, from, to, title !== '', library))) continue
      const name = text.slice(from, to)
      found.push({
        ...{ kind: 'person', name, key: name, at: from, end: to },
        ...(title !== '' && { title, titleAt: from - title.length }),
      })
      from = to - 1
      break
    }
  }
  return found
}

/** True for a name that the archive has, or one that sounds like one where a clause begins with it. */
async function isSomebody(
  { text, at, end, starts }: Statement,
  from: number,
  to: number,
  hasTitle: boolean,
  library: Library,
): Promise<boolean> {
  const name = text.slice(from, to)
  // Short ones are parts of words more often than names, where no office stands beside them.
  const isShort = name.length < 3 || starts[from] === 0
  const hasOffice = () => statedAfter(text, to).length + statedOfPronoun(text, to, end).length > 0
  const isBetween = (from === at || BEFORE_NAME.test(text[from - 1]!)) && (to === end || MARK.test(text[to]!))
  if (isShort && !hasTitle && !isBetween && !hasOffice()) return false
  if (await library.person(name)) return true
  if (name.length > 2 && (await isLikeHolder({ text, end }, name, to, library))) return true
  const isApart = (from === at || CLAUSE.test(text[from - 1]!)) && starts[to] !== 0
  if (name.length < 3 || !isApart || isOfWords(starts, from, to)) return false
  return (await library.namesLike(name, 'person')).some((other) => homophones(other.name, name))
}

/** True where the office that a text gives a name is that of somebody whose name is nearly this one. */
async function isLikeHolder(
  { text, end }: Pick<Statement, 'text' | 'end'>,
  name: string,
  to: number,
  library: Library,
): Promise<boolean> {
  for (const { offices } of [...statedAfter(text, to), ...statedOfPronoun(text, to, end)])
    for (const office of offices)
      if ((await library.holders(office)).some((holder) => mayBeOne(name, holder.name))) return true
  return false
}

/** True where words of two characters and more cover a stretch: such are no names. */
function isOfWords(starts: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (starts[at] !== 0 && starts[at + 1] !== 0) return false
  return true
}

import type { ArchivedArticle } from '../../store/archive.ts'
import { evidenceOfWitness, witnessesOf } from '../ask/witness.ts'
import { clauseAround } from '../read/clause.ts'
import type { NameAt, Statement } from '../read/statements.ts'
import type { Check } from './context.ts'
import { isCredit, isOfPrint } from './credited.ts'

/** How like a sentence must be, and how nearly as like those of other articles that may be meant. */
const [LEAST_SHARE, MOST_OF_OTHERS] = [0.25, 0.7]
/** What is said of who wrote: 出自…的报道, 记者…采写, 由…报道, …摄. */
const WRITES = /报道|采写|撰稿|供稿|撰写|稿件|摄影?(?=[，。；）)]|$)|作者|记者/

const WITH_BRACKETS = /[，；：（）()]/

/** Somebody who is said to have written an article that others have signed. */
export const checkOtherWriters: Check = async (statement, { library, pool, says }) => {
  const { text, at, end, names } = statement
  const about = text.slice(at, end)
  if (!isOfPrint(about) || !WRITES.test(about)) return []
  for (const writer of names.filter(({ kind }) => kind === 'person')) {
    if (!WRITES.test(clauseAround(statement, writer, WITH_BRACKETS))) continue
    const stories = pool.alikeAround(storyOf(statement, writer)).filter(({ witness }) => !isCredit(witness))
    const [story] = stories
    if (!story || story.share < LEAST_SHARE) continue
    const { found } = story.witness
    // Several may write of one thing.
    const likely = stories.filter(({ share }) => share > MOST_OF_OTHERS * story.share)
    const told = [...new Set(likely.map(({ witness }) => witness.found))]
    const signed = [...new Set(told.flatMap(writersOf))]
    if (writersOf(found).length === 0) continue
    if (
      told.some((one) => saysOf(one, writer.name)) ||
      signed.some((name) => isBeside(name, writer, statement))
    )
      continue
    if (!(await library.person(writer.name))) continue
    const credit = witnessesOf(found).find(isCredit) ?? story.witness
    return [
      {
        ...{ kind: 'namesake', degree: 'doubt', at: writer.at, end: writer.end, proposal: signed[0]! },
        says: says.toldOf(signed.join('、'), found.date, writer.name),
        evidence: [evidenceOfWitness(credit)],
      },
    ]
  }
  return []
}

/** What somebody is said to have written: what stands beside them, or before a credit in brackets that is a sentence of its own. */
function storyOf({ text, at, end }: Statement, writer: NameAt): string {
  const beside = `${text.slice(at, writer.at)}。${text.slice(writer.end, end)}`
  return /^\s*[（(]/.test(text.slice(at, end)) ? text.slice(0, at).trimEnd().slice(-STORY) : beside
}
/** So much before it is what they wrote. */
const STORY = 80

/** Who signed an article, in its byline or in a line of who wrote it. */
function writersOf(found: ArchivedArticle): string[] {
  const { bylines } = found.article
  const credits = witnessesOf(found).filter(isCredit)
  const named = found.entities
    .filter(
      ({ kind, mentions }) =>
        kind === 'person' && mentions.some(({ text }) => credits.some((own) => own.text.includes(text))),
    )
    .map(({ name }) => name)
  return [...new Set([...bylines.map(({ name }) => name), ...named])]
}

/** True where a sentence names who signed, too, in another clause. */
const isBeside = (name: string, writer: NameAt, statement: Statement): boolean =>
  statement.text.slice(statement.at, statement.end).includes(name) &&
  !clauseAround(statement, writer, WITH_BRACKETS).includes(name)

/** True where an article names somebody, as who wrote it or otherwise. */
const saysOf = (found: ArchivedArticle, name: string): boolean =>
  found.article.bylines.some((byline) => byline.name === name) ||
  witnessesOf(found).some(({ text }) => text.includes(name))

import type { Spoken } from '../../store/tallies.ts'
import type { Unit } from '../../study/choices.ts'
import { Company } from '../../study/collocates.ts'
import { companionsAmong } from '../../study/companions.ts'
import { properNames } from '../../study/hits.ts'
import { LEAST, MANY, SAMPLE, SPAN } from '../../study/limits.ts'
import { MATRIX, matrixOf } from '../../study/matrix.ts'
import { Phrases } from '../../study/phrases.ts'
import type { StudySet } from '../../study/set.ts'
import { spokenOf } from '../../study/spoken-of.ts'
import type { Told } from '../studies.ts'
import { type Looking, whole } from './looking.ts'

type CompanyTold = Told<'company'>

/** The words beside hits, the phrases around them, or the names that articles share. */
export async function company(looking: Looking): Promise<CompanyTold> {
  const choice = looking.choice('company')
  if (choice === 'matrix') return matrix(looking)
  const set = looking.setWithHits()
  if (choice === 'phrase') return phrases(looking, set)
  return set.query.ask === 'named' ? companions(looking, set) : collocates(looking, set, choice)
}

async function collocates(looking: Looking, set: StudySet, unit: Unit): Promise<CompanyTold> {
  const drawn = await looking.draw(set)
  const beside = new Company(SPAN, unit)
  for await (const { found, fields } of looking.read(set, drawn))
    beside.add(fields, properNames(found, fields))
  const { hits, within, words } = beside.sums()
  const sums = { hits, W: within, N: words, span: SPAN }
  return { ...whole(drawn), what: 'company', rows: beside.collocates(LEAST).slice(0, MANY), sums }
}

/** Of many articles always a sample: every hit makes nine phrases, most of which are never said again. */
async function phrases(looking: Looking, set: StudySet): Promise<CompanyTold> {
  const drawn = await looking.draw(set, SAMPLE)
  const around = new Phrases()
  for await (const { found, fields } of looking.read(set, drawn))
    around.add(fields, properNames(found, fields))
  const rows = around.phrases().slice(0, MANY)
  return { ...whole(drawn), what: 'company', rows, sums: { hits: around.allHits } }
}

/** Those who are spoken of most in a set, or stand beside the name whose set it is. */
async function companionsIn(looking: Looking, set: StudySet, most: number) {
  const { archive } = looking
  const { query } = set
  const drawn = await looking.draw(set)
  const all = await archive.count({ ask: 'all', of: [] })
  const spoken = await spokenOf(archive, set, drawn, looking.reporting(drawn))
  const isLeftOut = ({ kind, name, key }: Spoken) =>
    query.ask === 'named' && query.kind === kind && (query.name === name || query.name === key)
  const rows = await companionsAmong(spoken, { all, least: LEAST, most, isLeftOut })
  return { drawn, all, read: spoken.read, rows }
}

async function companions(looking: Looking, set: StudySet): Promise<CompanyTold> {
  const { drawn, all, read, rows } = await companionsIn(looking, set, MANY)
  return { ...whole(drawn), what: 'company', rows, sums: { n: read, N: all } }
}

/** The names that belong most to a set, a name whose set it is before them, and who of them stands beside whom. */
async function matrix(looking: Looking): Promise<CompanyTold> {
  const set = looking.set(looking.wish.line)
  const { query } = set
  const own = query.ask === 'named' ? await looking.archive.entitiesKeyed(query.name, [query.kind]) : []
  const { drawn, all, rows: others } = await companionsIn(looking, set, MATRIX)
  const rows = await matrixOf(looking.archive, [...own, ...others].slice(0, MATRIX))
  return { ...whole(drawn), what: 'company', rows, sums: { N: all } }
}

import type { EntityKind } from '../../model/entity.ts'
import type { Query } from '../../model/query.ts'
import { homophoneQuestion, slipQuestion } from '../../search/name-question.ts'
import type { Archive, ArchivedArticle, NamedEntity } from '../../store/archive.ts'
import { fold } from '../../text/fold.ts'
import type { Evidence } from '../finding.ts'
import type { Office } from '../offices.ts'
import { type Dossier, dossierOf } from './dossier.ts'
import { evidenceOf } from './evidence.ts'
import { type Holder, holdersOf } from './holders.ts'
import { namedElsewhere } from './named-elsewhere.ts'

/** So many of the newest articles say what somebody is. */
const APPEARANCES = 400
/** Of an earlier day they are not the newest. */
const ALL_APPEARANCES = 20_000
/** So many names may be like one. */
const ALIKE = 60
/**
 * In so few articles some five hundred people have names of three characters. Of 180,901 pairs of such people in 374 articles
 * none differ in one character of the same sound: who is nearly one of them is more often that one, written wrongly.
 */
const FEW_ARTICLES = 300
/** What was asked once is not asked again while the archive is the same; more than this is forgotten. */
const MOST_KEPT = 20_000

/** The archive as a draft asks it: as it was on a day, each question once. */
export class Library {
  private kept = new Map<string, Promise<unknown>>()
  /** The city that 市 alone stands for, where the paper is named after one. */
  home: string | undefined

  constructor(
    readonly archive: Archive,
    /** The last day that counts, ISO; null for all. */
    readonly asOf: string | null,
  ) {}

  private once<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key) as Promise<Answer> | undefined
    if (known) return known
    if (this.kept.size > MOST_KEPT) this.kept.clear()
    const answer = ask()
    this.kept.set(key, answer)
    return answer
  }

  within(query: Query): Query {
    return this.asOf === null
      ? query
      : { ask: 'all', of: [query, { ask: 'dates', from: null, to: this.asOf }] }
  }

  /** The numbers of the newest articles that a query finds. */
  matching(query: Query, limit: number): Promise<number[]> {
    return this.once(`matching ${limit} ${JSON.stringify(query)}`, () =>
      this.archive.matching(this.within(query), { limit }),
    )
  }

  article(number: number): Promise<ArchivedArticle | undefined> {
    return this.once(`article ${number}`, async () => (await this.archive.articles([number]))[0])
  }

  /** True where so little was printed that two names which sound the same are hardly two people's. */
  async isOfFew(): Promise<boolean> {
    const all = await this.matching({ ask: 'dates', from: null, to: null }, FEW_ARTICLES + 1)
    return all.length <= FEW_ARTICLES
  }

  /** Of somebody or something that bears a name. */
  keyed(key: string, kind: EntityKind): Promise<NamedEntity | undefined> {
    return this.once(`keyed ${kind} ${key}`, async () => (await this.archive.entitiesKeyed(key, [kind]))[0])
  }

  person(name: string): Promise<Dossier | undefined> {
    return this.once(`person ${name}`, async () => {
      const entity = await this.keyed(name, 'person')
      return entity && this.dossierOf(entity)
    })
  }

  dossierOf(entity: NamedEntity): Promise<Dossier | undefined> {
    return this.once(`dossier ${entity.number}`, async () => {
      const limit = this.asOf === null ? APPEARANCES : ALL_APPEARANCES
      const all = await this.archive.appearances(entity.number, limit)
      const read = this.asOf === null ? all : all.filter(({ date }) => date !== null && date <= this.asOf!)
      const more = entity.kind === 'person' && read.length > 0 ? await namedElsewhere(entity, read, this) : []
      const seen = more.length === 0 ? read : [...read, ...more].sort((a, b) => a.article - b.article)
      return seen.length === 0 ? undefined : dossierOf(entity, seen)
    })
  }

  /** The articles that speak of somebody or something. */
  async articlesOf(entity: NamedEntity): Promise<Set<number>> {
    return (await this.dossierOf(entity))?.seen ?? new Set()
  }

  /** Names of a kind that sound like one or have a character otherwise. */
  namesLike(name: string, kind: EntityKind): Promise<NamedEntity[]> {
    return this.once(`like ${kind} ${name}`, async () => {
      const folded = fold(name)
      const unique = new Map<number, NamedEntity>()
      const questions = [homophoneQuestion(folded), ...(folded.length > 2 ? [slipQuestion(folded)] : [])]
      for (const question of questions) {
        if (question.ways?.length === 0 || question.every?.length === 0) continue
        for (const entity of await this.archive.entitiesLike(question, ALIKE))
          if (entity.kind === kind && fold(entity.name) !== folded) unique.set(entity.number, entity)
      }
      return [...unique.values()]
    })
  }

  /** True where a text stands in the archive. */
  async holds(text: string): Promise<boolean> {
    if (fold(text).length < 2) return true
    return (await this.matching({ ask: 'text', text }, 1)).length > 0
  }

  /** Who holds an office by the newest articles that name it, each with the sentence. */
  holders(office: Office): Promise<Holder[]> {
    return this.once(`holders ${office.text}`, () => holdersOf(office, this, this.home))
  }

  /** The sentence of an article that gives somebody an office. */
  async evidenceOfOffice(dossier: Dossier, held: { title: string; newest: number }): Promise<Evidence[]> {
    const found = await this.article(held.newest)
    const person = found?.entities.find(({ kind, key }) => kind === 'person' && key === dossier.entity.key)
    const mention = person?.mentions.find(({ title }) => title === held.title) ?? person?.mentions[0]
    return found && mention ? [evidenceOf(found, mention)] : []
  }

  /** The newest sentence that speaks of somebody or something. */
  async evidenceOfName(entity: NamedEntity): Promise<Evidence[]> {
    const { found, mention } = (await this.newestMention(entity)) ?? {}
    return found && mention ? [evidenceOf(found, mention)] : []
  }

  /** A name as the newest article prints it, with its marks. */
  async printed(entity: NamedEntity): Promise<string> {
    return (await this.newestMention(entity))?.mention.text ?? entity.name
  }

  private async newestMention(entity: NamedEntity) {
    const [first] = await this.articlesOf(entity)
    const found = first === undefined ? undefined : await this.article(first)
    const isOne = ({ kind, key }: { kind: EntityKind; key: string }) =>
      kind === entity.kind && key === entity.key
    const mention = found?.entities.find(isOne)?.mentions[0]
    return found && mention && { found, mention }
  }
}

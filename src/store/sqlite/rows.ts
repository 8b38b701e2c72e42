import { textsOf } from '../../entities/piece.ts'
import { wordsOfArticle } from '../../entities/words-of-article.ts'
import type { FileResult } from '../../ingest/issue/file-result.ts'
import { isStated, issueIdOf, sourceOf } from '../../ingest/issue/gather-issues.ts'
import { folderOf } from '../../ingest/issue/neighbours.ts'
import type { Skipped } from '../../ingest/reading/skipped.ts'
import type { Article } from '../../model/article.ts'
import type { Entity, EntityKind } from '../../model/entity.ts'
import { fileUnder } from '../../text/filed.ts'
import { fold } from '../../text/fold.ts'
import { isUnsure } from '../unsure.ts'
import { textOfContent } from './content-text.ts'
import { noteOf } from './note.ts'
import { nameTokens } from './tokens.ts'

// What a file becomes in the tables, made without them, so that one thread can read while another writes.

/** One file of the disk as it was when it was read. */
export interface FileState {
  file: string
  size: number
  /** When its content, and when anything of it was changed. */
  changed: number
  touched: number
  /** 0 where it was so young that it may have changed since without showing it: it is to be looked at again. */
  settled: number
  /** A hash of its bytes; empty where they were not all read. */
  content: string
  facts: string
}

export interface MentionRow {
  kind: EntityKind
  key: string
  name: string
  times: number
  note: string | null
  /** Of what may be a scheme; see `isScheme`. */
  evidence?: number
}

export interface ArticleRows {
  id: string
  page: number | null
  kind: string
  headline: string
  inferred: number
  characters: number
  confidence: number
  /** 1 where a recogniser was unsure of some of its text. */
  unsure: 1 | null
  /** As text, which the writer packs: reading takes longer than writing. */
  content: string
  /** What it is found by, folded. */
  head: string
  body: string
  signed: string[]
  headlineTokens: string
  /** All words, for the sums of its month. */
  words: string
  mentions: MentionRow[]
}

export interface PartRows {
  issue: {
    id: string
    date: string | null
    dateFrom: string
    dateSure: number
    paper: string | null
    edition: string | null
  }
  source: string
  /** What the page says of its day, where nobody states it. */
  undated: { folder: string; file: string; evidence: string } | null
  articles: ArticleRows[]
}

/** A file, or a part of one that is large: pieces come in their order. */
export interface FilePiece {
  file: string
  isFirst: boolean
  parts: PartRows[]
  /** The names that it is certain of, and those that it makes known or unknown. */
  certain: string[]
  unsettled: string[]
  /** With the last piece: how the file was, and what of it was not read. */
  end?: { state: FileState; troubles: Skipped[] }
}

export function partRows(result: Omit<FileResult, 'articles'>, articles: ArticleRows[]): PartRows {
  const { date, dateFrom, evidence, paper, edition, file, dropped } = result
  return {
    issue: { id: issueIdOf(result), date, dateFrom, dateSure: isStated(dateFrom) ? 1 : 0, paper, edition },
    source: JSON.stringify({ ...sourceOf(result), dropped }),
    undated: evidence && { folder: folderOf(file), file, evidence: JSON.stringify(evidence) },
    articles,
  }
}

export function articleRows(article: Article, entities: Entity[]): ArticleRows {
  const body = fold(article.body.map(({ text }) => text).join(''))
  const head = fold([...article.kicker, article.headline, ...article.subhead].join(''))
  const signed = article.bylines.map(({ name }) => fold(name))
  return {
    ...{ id: article.id, page: article.page, kind: article.kind, headline: article.headline },
    inferred: article.headlineFrom === 'inferred' ? 1 : 0,
    characters: textsOf(article).reduce((sum, { length }) => sum + length, 0),
    confidence: article.confidence.value,
    unsure: isUnsure(article) ? 1 : null,
    content: textOfContent({ article, entities }),
    ...{ head, body, signed },
    headlineTokens: nameTokens(article.headline),
    words: wordsOfArticle(article, entities),
    mentions: mentionRows(article, entities),
  }
}

/** What an article says of each thing: two values of it are two figures of one entity. */
export function mentionRows(article: Article, entities: Entity[]): MentionRow[] {
  const groups = new Map<string, Entity[]>()
  for (const entity of entities) fileUnder(groups, `${entity.kind} ${entity.key}`, entity)
  return [...groups.values()].map((group) => {
    const { kind, key, evidence } = group[0]!
    // Articles print the name of a scheme in several ways: the index knows it by what they have in common.
    const name = kind === 'practice' ? key : group[0]!.name
    const notes = group.map((one) => noteOf(article, one)).filter((note) => note !== null)
    const times = group.reduce((sum, { mentions }) => sum + mentions.length, 0)
    return {
      kind,
      key,
      name,
      times,
      note: notes.join('\n') || null,
      ...(evidence !== undefined && { evidence }),
    }
  })
}

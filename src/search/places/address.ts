import type { EntityKind } from '../../model/entity.ts'
import type { ArchivedArticle } from '../../store/archive.ts'

/** What an address leads to: an article or a paragraph of it (from 1), somebody or something, or what a search finds. */
export type Address =
  | { to: 'article'; id: string; date: string | null; headline: string; paragraph?: number }
  | { to: 'name'; kind: EntityKind; key: string }
  | { to: 'search'; line: string }

const SCHEME = 'lbx:'
const KINDS: EntityKind[] = ['person', 'org', 'place', 'work', 'practice', 'figure']
/** So much of a headline tells the articles of one day apart. */
const HEADLINE = 40

/** Letters of all languages stand as they are, so that people can read an address; UTF-8 in escapes stands for the rest. */
const PLAIN = /[^\p{L}\p{N}\-._~/:]/gu
const LONE = /[\ud800-\udfff]/gu
const escaped = (text: string): string => text.replace(LONE, '\ufffd').replace(PLAIN, byEscapes)
/** Marks that `encodeURIComponent` leaves mean something to a shell. */
const byEscapes = (character: string): string =>
  encodeURIComponent(character).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** A headline as far as an address has it. */
export const headlineInAddress = (headline: string): string =>
  [...headline.replace(LONE, '\ufffd')].slice(0, HEADLINE).join('')

/**
 * An address in one word.
 *
 * @example written({ to: 'search', line: '四议 -会议' }) // 'lbx:search/四议%20-会议'
 */
export function written(address: Address): string {
  switch (address.to) {
    case 'search':
      return `${SCHEME}search/${escaped(address.line)}`
    case 'name':
      return `${SCHEME}${address.kind}/${escaped(address.key)}`
    case 'article': {
      const { id, date, headline, paragraph } = address
      const told = [
        ...(date === null ? [] : [`date=${escaped(date)}`]),
        `headline=${escaped(headlineInAddress(headline))}`,
        ...(paragraph === undefined ? [] : [`paragraph=${paragraph}`]),
      ]
      // A comma means nothing to a shell.
      return [`${SCHEME}article/${escaped(id)}`, ...told].join(',')
    }
  }
}

/** The address of an article, or of a paragraph of it, counted from 1. */
export const addressOf = ({ article, date }: Pick<ArchivedArticle, 'article' | 'date'>, paragraph?: number) =>
  written({
    ...{ to: 'article', id: article.id, date, headline: article.headline },
    ...(paragraph !== undefined && { paragraph }),
  })

export const addressOfName = ({ kind, key }: { kind: EntityKind; key: string }): string =>
  written({ to: 'name', kind, key })

/** An address in letters that every terminal takes in a link. */
export const asLink = (address: string): string =>
  address.replace(LONE, '\ufffd').replace(/[^\x21-\x7e]/gu, encodeURIComponent)

/** What an address says; undefined for what is none. */
export function readAddress(text: string): Address | undefined {
  const parts = /^lbx:([a-z]+)\/([^,]*)(?:,(.*))?$/s.exec(text.trim())
  if (!parts) return undefined
  const [, to, path, rest] = parts
  try {
    const told = decodeURIComponent(path!)
    if (told === '') return undefined
    if (to === 'search') return { to, line: told }
    if (to === 'article') return { to, id: told, ...toldOfArticle(rest ?? '') }
    const kind = KINDS.find((known) => known === to)
    return kind && { to: 'name', kind, key: told }
  } catch {
    // An escape that is none.
    return undefined
  }
}

function toldOfArticle(rest: string): { date: string | null; headline: string; paragraph?: number } {
  const told = new Map(
    rest.split(',').map((part) => {
      const [name = '', ...value] = part.split('=')
      return [name, decodeURIComponent(value.join('='))]
    }),
  )
  const paragraph = told.get('paragraph') ?? ''
  const date = told.get('date') ?? ''
  return {
    ...{ date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : null, headline: told.get('headline') ?? '' },
    ...(/^[1-9]\d{0,5}$/.test(paragraph) && { paragraph: Number(paragraph) }),
  }
}

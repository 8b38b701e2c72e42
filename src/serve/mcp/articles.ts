import { bibtexEntry } from '../../collect/citations/bibtex.ts'
import { citedFrom } from '../../collect/citations/cited.ts'
import { cslItem } from '../../collect/citations/csl.ts'
import { gbt7714 } from '../../collect/citations/gbt7714.ts'
import { risRecord } from '../../collect/citations/ris.ts'
import { find } from '../../search/find.ts'
import { goalOf } from '../../search/places/goal.ts'
import { sentenceAt } from '../../search/sentence.ts'
import { characters } from '../../text/whole.ts'
import { CODES, RequestError } from '../rpc/message.ts'
import { clipped } from './bounded.ts'
import { type Asked, DAYS, daysOf, quoted, type Tool } from './tool.ts'

const PLACE = {
  place: {
    type: 'string',
    description: 'The address (lbx:…) or the citation of an article, as other tools give it.',
  },
} as const

const MOST_HITS = 20
const MOST_EXCERPTS = 3

export const findTool: Tool = {
  name: 'find',
  title: 'Find articles',
  description:
    'Articles of the newspaper archive for a query: words (all must stand), "a phrase", -without, a OR b, 人:NAME, 题:HEADLINE. Pinyin, homophones and slips are forgiven.',
  properties: {
    query: { type: 'string', description: 'The query.' },
    limit: {
      type: 'integer',
      description: `At most so many, up to ${MOST_HITS}.`,
      minimum: 1,
      maximum: MOST_HITS,
    },
    ...DAYS,
  },
  required: ['query'],
  answer: async (asked) => {
    const { archive, given } = asked
    const request = {
      ...{ line: given.text('query'), limit: given.count('limit', 10, MOST_HITS) },
      ...daysOf(asked),
    }
    const { total, hits } = await find(archive, request)
    return {
      total,
      hits: hits.map(({ matches, ...found }) => ({
        ...quoted(found, found.article.headline),
        // What was typed may have been taken for something else.
        forgiven: found.forgiven?.map(({ typed, meant, how }) => ({ typed, meant, how })),
        excerpts: matches
          .filter(({ field }) => field === 'body')
          .slice(0, MOST_EXCERPTS)
          .map(({ text, ranges, block }) =>
            quoted(found, sentenceAt(text, characters(text.slice(0, ranges[0]![0]))), block),
          ),
      })),
    }
  },
}

/** Characters of an article in one answer. */
const MOST_CHARACTERS = 8000
/** Lines of its head. */
const MOST_LINES = 20

export const articleTool: Tool = {
  name: 'article',
  title: 'Read an article',
  description: 'The text of one article, paragraph by paragraph, each with its file and line.',
  properties: {
    ...PLACE,
    from: {
      type: 'integer',
      description: 'The first paragraph wanted, from 1, where an answer said that there is more.',
      minimum: 1,
    },
  },
  required: ['place'],
  longestText: MOST_CHARACTERS,
  answer: async (asked) => {
    const found = await articleAt(asked)
    if (!found) return { found: false }
    const { article, paper, date } = found
    const first = asked.given.count('from', 1, 100_000) - 1
    const paragraphs: object[] = []
    let length = 0
    let at = first
    for (; at < article.body.length && length < MOST_CHARACTERS; at++) {
      const { text, type, lines } = article.body[at]!
      const shown = clipped(text, MOST_CHARACTERS - length)
      paragraphs.push({
        number: at + 1,
        type,
        text: shown,
        file: article.source.file,
        line: lines[0]?.[0] ?? 1,
      })
      length += shown.length
    }
    return {
      ...{ found: true, ...quoted(found, article.headline), paper, date, page: article.page },
      ...{ kicker: article.kicker.slice(0, MOST_LINES), subhead: article.subhead.slice(0, MOST_LINES) },
      bylines: article.bylines.slice(0, MOST_LINES).map(({ name, role }) => `${role} ${clipped(name, 40)}`),
      paragraphsInAll: article.body.length,
      paragraphs,
      ...(at < article.body.length && { more: at + 1 }),
    }
  },
}

async function articleAt({ archive, given }: Asked) {
  const goal = await goalOf(archive, given.text('place'))
  return goal?.at === 'article' ? goal.found : undefined
}

const FORMS = ['gbt7714', 'csl', 'ris', 'bibtex'] as const

export const citeTool: Tool = {
  name: 'cite',
  title: 'Cite an article',
  description: 'A citation of an article: gbt7714 (GB/T 7714), csl (CSL-JSON), ris or bibtex.',
  properties: {
    ...PLACE,
    form: { type: 'string', description: 'The form, by default gbt7714.', enum: FORMS },
  },
  required: ['place'],
  longestText: MOST_CHARACTERS,
  answer: async (asked) => {
    const form = FORMS.find((known) => known === asked.given.textOr('form', 'gbt7714'))
    if (!form) throw new RequestError(CODES.badParams, `form: ${FORMS.join(', ')}`)
    const found = await articleAt(asked)
    if (!found) return { found: false }
    const cited = citedFrom(found)
    const text = {
      gbt7714,
      ris: risRecord,
      bibtex: bibtexEntry,
      csl: (one: typeof cited) => JSON.stringify(cslItem(one)),
    }[form](cited)
    return { found: true, form, text, ...quoted(found, found.article.headline) }
  },
}

import type { Messages } from '../../messages/index.ts'
import type { EntityKind } from '../../model/entity.ts'
import { asMeant } from '../../search/as-meant.ts'
import { LONGEST_QUERY } from '../../search/parse-query.ts'
import { sentenceAt } from '../../search/sentence.ts'
import { characters } from '../../text/whole.ts'
import { nameAt } from '../acts/names.ts'
import { partTexts } from '../article-parts.ts'
import { articleUnderBar, entriesOf } from '../list.ts'
import { nameUnderBar } from '../names.ts'
import { forgivenIn } from '../results.ts'
import { selectedText } from '../selection.ts'
import type { Search } from '../state/search.ts'
import type { State } from '../state/state.ts'
import type { StudyView } from '../state/view.ts'
import { wordAt } from '../words.ts'

// The set that is meant where somebody stands: what is under the bar, or at the point.

/** A field of a query with its value, in the language of the interface; nothing where there is no such field. */
export const asField = (field: string, value: string, { study: { fields } }: Messages): string | undefined =>
  fields[field] === undefined ? undefined : `${fields[field]}:${value}`

export const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`

const asWord = (text: string): string => {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_QUERY / 2)
  return line === '' || /^[\p{L}\p{N}]+$/u.test(line) ? line : quoted(line)
}

/** A name as a query asks for it: what is counted has no field, and is looked for by its words. */
export const asName = (kind: EntityKind | null, name: string, messages: Messages): string =>
  asField(kind ?? '', quoted(name), messages) ?? asWord(name)

/** A search whose results are only what was meant by it stands for these: as typed it would be a set of nothing. */
const lineMeant = (search: Search): string =>
  search.found?.total === 0 && search.found.line === search.line
    ? asMeant(search.line, forgivenIn(search))
    : search.line.trim()

/** The set as it is typed; nothing where there is none. */
export function setHere(state: State): string {
  const { view, focus, reading, search, settings } = state
  const { messages } = settings
  if (view.is === 'page' && focus === 'article') return asName(view.kind, view.name, messages)
  if (focus === 'entities') {
    const name = nameUnderBar(state)
    return name ? asName(name.isTyped ? null : name.kind, name.name, messages) : ''
  }
  if (focus === 'article') {
    if (reading.selection) return asWord(selectedText(state))
    const name = nameAt(state)
    return name ? asName(name.kind, name.name, messages) : asWord(wordAt(state, reading.point).text)
  }
  if (search) return lineMeant(search)
  const entry = entriesOf(state)[state.list.bar]
  if (!entry) return ''
  if ('saved' in entry) return entry.saved.query
  if ('month' in entry) return entry.month
  return entry.issue.date ?? asField('issue', quoted(entry.issue.id), messages)!
}

/** The set that a view looks at: of a collection its articles. */
export const setOfView = ({ what, line }: StudyView, messages: Messages): string =>
  what === 'collection' && line !== '' ? asField('collection', quoted(line), messages)! : line

/** What is asked for its first use: a phrase, a sentence, or the id of an article. */
export function phraseHere(state: State): string {
  const { view, focus, reading, search, shown } = state
  if (view.is === 'page' && focus === 'article') return view.name
  if (focus === 'entities') return nameUnderBar(state)?.name ?? ''
  if (focus === 'list')
    return search && !articleUnderBar(state) ? lineMeant(search) : (articleUnderBar(state) ?? '')
  if (reading.selection) return selectedText(state).replace(/\s+/g, ' ').trim()
  const { block, offset } = reading.point
  const text = shown ? (partTexts(shown)[block] ?? '') : ''
  return sentenceAt(text, characters(text.slice(0, offset))).trim()
}

/** A line that is a period alone is a set of its days. */
const PERIOD = /^[\d-]*(?:\.\.[\d-]*)?$/

/** Days, months and issues, whose articles have nothing in common but the day. */
export const isOfDays = (line: string): boolean =>
  PERIOD.test(line.trim()) || /^(?:[期日]|issue|date):\S+$/iu.test(line)

/** A set as search takes it; nothing for a collection, which search does not know. */
export function asSearch(line: string, messages: Messages): string | undefined {
  if (/^\s*(?:集|collection)[:：]/u.test(line)) return undefined
  return PERIOD.test(line.trim()) ? asField('date', line.trim(), messages) : line.trim()
}

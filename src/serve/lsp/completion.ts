import type { CompletionItem, CompletionList } from 'vscode-languageserver-types'
import { namesSounding } from '../../search/forgive.ts'
import type { Held } from '../held-archive.ts'
import type { Document } from './document.ts'

/** Fewer letters mean anybody. */
const LEAST = 2
const MOST = 8
const LETTERS = /[a-zü]{2,24}$/i
/** A word of another language, an address, a name of a file: no pinyin. */
const NO_PINYIN = /[\w./@\\-]$|[a-z] +$/i
/** GDP, APP: nobody writes pinyin so. */
const CAPITALS = /^[A-Z]+$/

/** Names, and the offices that go with them, for the pinyin before the cursor. */
export async function completionAt(
  document: Document,
  at: number,
  { archive, library }: Held,
): Promise<CompletionList> {
  const line = document.text.slice(document.text.lastIndexOf('\n', at - 1) + 1, at)
  const typed = LETTERS.exec(line)?.[0] ?? ''
  const none = { isIncomplete: true, items: [] }
  if (typed.length < LEAST || CAPITALS.test(typed) || NO_PINYIN.test(line.slice(0, -typed.length)))
    return none
  const names = (await namesSounding(archive, typed)).filter(({ kind }) => kind !== 'figure')
  const range = document.places.rangeOf(at - typed.length, at)
  const items: CompletionItem[] = []
  const add = (label: string, detail: string) =>
    items.push({
      ...{ label, detail, filterText: typed, sortText: String(items.length).padStart(3, '0') },
      ...{ kind: 1, textEdit: { range, newText: label } },
    })
  for (const entity of names.slice(0, MOST)) {
    const title = entity.kind === 'person' ? (await library.person(entity.key))?.held[0]?.title : undefined
    add(entity.name, title ?? '')
    if (title !== undefined) add(title + entity.name, '')
  }
  return { ...none, items }
}

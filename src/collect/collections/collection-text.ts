import { type Entry, entryFrom } from './entry.ts'

/** A line of a collection's file; without an entry where it is none of ours, which stays as it is. */
export interface CollectionLine {
  raw: string
  entry?: Entry
}

/** The lines of a collection. An entry that stands there twice, as after a merge, is one. */
export function linesIn(text: string): CollectionLine[] {
  const lines: CollectionLine[] = []
  const seen = new Set<string>()
  for (const raw of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (raw.trim() === '') continue
    const entry = parsed(raw)
    if (entry && seen.has(raw)) continue
    seen.add(raw)
    lines.push(entry ? { raw, entry } : { raw })
  }
  return lines
}

function parsed(raw: string): Entry | undefined {
  try {
    return entryFrom(JSON.parse(raw))
  } catch {
    return undefined
  }
}

export const entriesIn = (lines: CollectionLine[]): Entry[] => lines.flatMap(({ entry }) => entry ?? [])

export const textOfLines = (lines: CollectionLine[]): string => lines.map(({ raw }) => `${raw}\n`).join('')

export const lineOf = (entry: Entry): CollectionLine => ({ raw: JSON.stringify(entry), entry })

/** Marks that Markdown would take for its own, and ends of lines. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&')

/** A tag that begins with a blank would be a headline. */
const asTag = (tag: string): string[] => {
  const word = plain(tag).trim()
  return word === '' ? [] : [`#${word}`]
}

const asCode = (text: string): string => (text === '' ? '' : `\`${text.replace(/[`\p{Cc}]/gu, ' ')}\``)

/** A collection as a person reads it. */
export function asMarkdown(name: string, entries: Entry[]): string {
  const parts = entries.map(({ headline, citation, text, note, tags, id }) =>
    [
      `## ${plain(headline)}`,
      ...(text === '' ? [] : [`> ${plain(text)}`]),
      plain(citation),
      ...(note === '' ? [] : [note.split('\n').map(plain).join('  \n')]),
      [...tags.flatMap(asTag), asCode(id)].join(' '),
    ].join('\n\n'),
  )
  return `# ${plain(name)}\n\n${parts.map((part) => `${part}\n\n`).join('')}`
}

import { readFileSync } from 'node:fs'
import type { MarkedText } from './newspaper.ts'

const KINDS = ['PER', 'LOC', 'ORG']

/** The sentences of a file of Universal NER, with the people, places and bodies that are marked there. */
export function readMarked(file: string): MarkedText[] {
  const texts: MarkedText[] = []
  let now: MarkedText = { text: '', marks: [] }
  let open = false
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue
    if (line === '') {
      if (now.text !== '') texts.push(now)
      now = { text: '', marks: [] }
      open = false
      continue
    }
    const [, word, label] = line.split('\t') as [string, string, string]
    const [place, name] = label.split('-') as [string, string | undefined]
    const kind = KINDS.indexOf(name ?? '')
    if (place === 'B' && kind >= 0) now.marks.push([now.text.length, now.text.length + word.length, kind])
    else if (place === 'I' && open) now.marks.at(-1)![1] += word.length
    open = kind >= 0
    now.text += word
  }
  return texts
}

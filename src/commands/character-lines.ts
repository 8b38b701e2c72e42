import { addedGlyphs } from '../ingest/print/glyphs.ts'
import type { Messages } from '../messages/index.ts'
import type { SourceFile } from '../model/issue.ts'
import { oneLine } from './one-line.ts'

/** So many files are named. */
const LISTED = 20

/** A file may stand in several issues, or come in pieces. */
function byFile(sources: SourceFile[]): SourceFile[] {
  const files = new Map<string, SourceFile>()
  for (const source of sources) {
    const known = files.get(source.file)
    const replacements = (known?.replacements ?? 0) + source.replacements
    files.set(source.file, { ...source, ...(known && addedGlyphs(known, source)), replacements })
  }
  return [...files.values()]
}

/** What of the characters of a corpus is not what its files say: a line for all radicals, one a file for what is lost. */
export function characterLines(sources: SourceFile[], { characters }: Messages): string[] {
  const files = byFile(sources)
  const folded = files.filter((source) => source.folded > 0)
  const sum = folded.reduce((all, source) => all + source.folded, 0)
  const lost = files.flatMap(({ file, replacements, privateUse, privateUseAt }) => [
    ...(replacements > 0 ? [characters.undecoded(file, replacements)] : []),
    ...(privateUse > 0 ? [characters.privateUse(`${file}:${privateUseAt}`, privateUse)] : []),
  ])
  return [
    ...(sum > 0 ? [characters.folded(sum, folded.length)] : []),
    ...lost.slice(0, LISTED),
    ...(lost.length > LISTED ? [characters.more(lost.length - LISTED)] : []),
  ].map(oneLine)
}

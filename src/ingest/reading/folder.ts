import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { byCodePoint } from '../../text/order.ts'

/** A file of a corpus that may hold text. */
export interface FoundFile {
  path: string
  /** The path below the corpus, with slashes: what citations and ids name. */
  file: string
  size: number
  /** When it was last changed, in milliseconds. */
  changed: number
}

const READABLE = /\.(?:txt|md|jsonl)(?:\.gz)?$|\.zip$/i
/** The files that describe a corpus are no articles of it. */
const isAboutCorpus = (name: string) => /^readme\b/i.test(name)

/**
 * The readable files below the paths given, in code-point order. Hidden files, README files and files of other kinds
 * are passed over; a folder that cannot be listed is told to `onSkip`.
 */
export function findFiles(paths: string[], onSkip: (file: string, why: 'unreadable') => void): FoundFile[] {
  const found: FoundFile[] = []
  const visit = (path: string, file: string) => {
    try {
      const info = statSync(path)
      if (!info.isDirectory()) {
        if (READABLE.test(path) && !isAboutCorpus(basename(path)))
          found.push({ path, file, size: info.size, changed: info.mtimeMs })
        return
      }
      const entries: Dirent[] = readdirSync(path, { withFileTypes: true })
      for (const { name } of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
        if (!name.startsWith('.')) visit(join(path, name), file === '' ? name : `${file}/${name}`)
      }
    } catch {
      onSkip(file || path, 'unreadable')
    }
  }
  for (const path of paths) {
    const isFolder = existsSync(path) && statSync(path).isDirectory()
    visit(path, isFolder ? '' : basename(path))
  }
  return found
}

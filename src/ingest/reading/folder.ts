import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { byCodePoint } from '../../text/order.ts'
import { formOf } from '../forms/form.ts'
import type { SkipReason } from './skipped.ts'

/** A file of a corpus that may hold text. */
export interface FoundFile {
  path: string
  /** The path below the corpus, with slashes: what citations and ids name. */
  file: string
  size: number
  /** When its content, and when anything of it was last changed, in milliseconds. */
  changed: number
  touched: number
}

const READABLE = /\.(?:txt|md|jsonl)(?:\.gz)?$|\.(?:zip|tar|tgz|tar\.gz|warc|warc\.gz|7z|rar)$/i
const isText = (path: string) => READABLE.test(path) || formOf(path.replace(/\.gz$/i, '')) !== undefined
/** The files that describe a corpus are no articles of it. */
const isAboutCorpus = (name: string) => /^readme\b/i.test(name)
const isReadable = (path: string) => isText(path) && !isAboutCorpus(basename(path))

export interface Finding {
  onSkip: (file: string, why: SkipReason) => void
  /** Links that lead out of the corpus are followed. */
  followsLinks?: boolean
}

/**
 * The readable files below the paths given, in code-point order. Hidden files, README files and files of other kinds
 * are passed over; what cannot be listed or is no file is told to `onSkip`. A link within the corpus leads to what is
 * found anyway: what has been seen, by its number on the disk, is not read twice, so that links in a ring have an end.
 */
export function findFiles(paths: string[], { onSkip, followsLinks = false }: Finding): FoundFile[] {
  const files: FoundFile[] = []
  const links: { path: string; file: string; root: string }[] = []
  const seen = new Set<string>()
  const take = (path: string, file: string, info: Stats) => {
    if (!isReadable(file)) return
    if (!info.isFile()) return onSkip(file, 'noFile')
    seen.add(numberOf(info))
    files.push({ path, file, size: info.size, changed: info.mtimeMs, touched: info.ctimeMs })
  }
  const list = (folder: string, file: string, root: string): void => {
    let entries: Dirent[]
    try {
      seen.add(numberOf(statSync(folder)))
      entries = readdirSync(folder, { withFileTypes: true })
    } catch {
      onSkip(file || folder, 'unreadable')
      return
    }
    for (const entry of entries) {
      const { name } = entry
      if (name.startsWith('.')) continue
      const path = join(folder, name)
      const own = file === '' ? name : `${file}/${name}`
      if (entry.isSymbolicLink()) links.push({ path, file: own, root })
      else if (entry.isDirectory()) list(path, own, root)
      else if (isReadable(own)) {
        const info = statSync(path, { throwIfNoEntry: false })
        if (info) take(path, own, info)
      }
    }
  }
  for (const path of paths) {
    const info = statSync(path, { throwIfNoEntry: false })
    if (info?.isDirectory()) list(path, '', realpathSync(path))
    else if (info) take(path, basename(path), info)
    else onSkip(path, 'unreadable')
  }
  // Links last: what they lead to within the corpus has been seen by then. Following one may bring more.
  for (let next = links.shift(); next; next = links.shift()) {
    const { path, file, root } = next
    const target = existsSync(path) ? realpathSync(path) : undefined
    const info = target === undefined ? undefined : statSync(target, { throwIfNoEntry: false })
    if (target === undefined || !info) {
      if (isReadable(file)) onSkip(file, 'unreadable')
    } else if (!info.isDirectory() && !isReadable(file)) {
      // A link to something that is no text is passed over as the thing itself would be.
    } else if (seen.has(numberOf(info))) {
      // Read already, under its own name.
    } else if (!followsLinks && isOutside(root, target)) onSkip(file, 'link')
    else if (info.isDirectory()) list(path, file, root)
    else take(path, file, info)
  }
  return files.sort((a, b) => byCodePoint(a.file, b.file))
}

const numberOf = ({ dev, ino }: Stats) => `${dev}:${ino}`

const isOutside = (root: string, target: string) => {
  const way = relative(root, target)
  return way === '..' || way.startsWith('../')
}

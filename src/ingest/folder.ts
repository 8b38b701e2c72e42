import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'

export interface FoundFile {
  path: string
  /** The path below the corpus, with slashes: what citations and ids name. */
  file: string
  kind: 'markdown' | 'page'
}

const KINDS: Record<string, FoundFile['kind']> = { '.md': 'markdown', '.txt': 'page' }

/** The file that explains a corpus folder is no article of it. */
const isReadme = (name: string) => /^readme\b/i.test(name)

/**
 * The files of a corpus, folders below it included, in code-point order of their paths. Hidden files, README files
 * and files of other kinds are passed over.
 */
export function findFiles(corpus: string): FoundFile[] {
  const found: FoundFile[] = []
  const visit = (path: string) => {
    const name = basename(path)
    if (statSync(path).isDirectory()) {
      for (const child of readdirSync(path).sort()) if (!child.startsWith('.')) visit(join(path, child))
      return
    }
    const kind = KINDS[extname(name).toLowerCase()]
    if (kind && !isReadme(name))
      found.push({ path, file: relative(corpus, path).split(sep).join('/') || name, kind })
  }
  visit(corpus)
  return found
}

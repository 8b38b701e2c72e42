import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Beside, type FormKind, formOf, tellsOf } from '../forms/form.ts'
import { readRegularFile } from './regular-file.ts'

/** No file that tells of others is larger, and a folder's together, or an archive's, are no more than ALL, in bytes. */
export const LARGEST_TELLING = 8 * 1024 * 1024
const ALL = 32 * 1024 * 1024

const namesIn = (folder: string): string[] => {
  const files = (entry: Dirent) => (entry.isFile() ? [join(folder, entry.name)] : [])
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap(files)
  } catch {
    return []
  }
}

/** The files that tell of one: those of an issue may lie beside its pages or a folder above, within the corpus. */
const tellingOf = (path: string, file: string, kind: FormKind): string[] => {
  const hasAbove = kind === 'xml' && file.includes('/')
  const folders = hasAbove ? [dirname(path), dirname(dirname(path))] : [dirname(path)]
  return folders.flatMap(namesIn).filter((each) => each !== path && tellsOf(kind, each))
}

let known: Beside | undefined

/** What lies beside a file and tells of it; undefined where nothing does. `file` is its path below the corpus. */
export function besideFile(path: string, file: string): Beside | undefined {
  const kind = formOf(path)
  if (kind === undefined || tellsOf(kind, path)) return undefined
  const telling = tellingOf(path, file, kind).map((each) => ({
    file: each,
    info: lstatSync(each, { throwIfNoEntry: false }),
  }))
  if (telling.length === 0) return undefined
  const state = telling.map(({ file, info }) => `${file} ${info?.size} ${info?.mtimeMs}`).join('\n')
  if (known?.folder !== state) known = { folder: state, pages: withinAll(telling.map(({ file }) => file)) }
  return known
}

function withinAll(paths: string[]): Uint8Array[] {
  const pages: Uint8Array[] = []
  let bytes = 0
  for (const path of paths) {
    const file = readRegularFile(path, LARGEST_TELLING)
    if ('refused' in file) continue
    bytes += file.bytes.length
    if (bytes > ALL) break
    pages.push(file.bytes)
  }
  return pages
}

/** The same of an archive, by the folder of each entry. */
export function besideEntries(archive: string, entries: Iterable<{ file: string; bytes: () => Uint8Array }>) {
  const byFolder = new Map<string, Required<Beside>>()
  let all = 0
  for (const { file, bytes } of entries) {
    const key = `${formOf(file)} ${dirname(file)}`
    const own = byFolder.get(key) ?? { folder: `${archive} ${key}`, pages: [] }
    const page = bytes()
    all += page.length
    if (all > ALL) break
    own.pages.push(page)
    byFolder.set(key, own)
  }
  return (file: string): Beside | undefined => {
    const [kind, folder] = [formOf(file), dirname(file)]
    return (
      byFolder.get(`${kind} ${folder}`) ??
      (kind === 'xml' ? byFolder.get(`${kind} ${dirname(folder)}`) : undefined)
    )
  }
}

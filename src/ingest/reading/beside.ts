import { lstatSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Beside, isPageMap } from '../forms/form.ts'
import { readRegularFile } from './regular-file.ts'

/** No page of an electronic paper is larger, and a folder's together, or an archive's, are no more than ALL, in bytes. */
export const LARGEST_PAGE = 2 * 1024 * 1024
const ALL = 32 * 1024 * 1024

let known: Beside | undefined

/** The pages of an electronic paper that lie in the folder of a file; undefined where none do. */
export function pagesBeside(path: string): Beside | undefined {
  const folder = dirname(path)
  const pages = readdirSync(folder)
    .filter(isPageMap)
    .map((name) => join(folder, name))
    .map((page) => ({ page, info: lstatSync(page, { throwIfNoEntry: false }) }))
    .filter(({ info }) => info?.isFile())
  if (pages.length === 0) return undefined
  const state = [folder, ...pages.map(({ info }) => `${info!.size}/${info!.mtimeMs}`)].join(' ')
  if (known?.folder !== state) known = { folder: state, pages: withinAll(pages.map(({ page }) => page)) }
  return known
}

function withinAll(paths: string[]): Uint8Array[] {
  const pages: Uint8Array[] = []
  let bytes = 0
  for (const path of paths) {
    const file = readRegularFile(path, LARGEST_PAGE)
    if ('refused' in file) continue
    bytes += file.bytes.length
    if (bytes > ALL) break
    pages.push(file.bytes)
  }
  return pages
}

/** The same of an archive: entries by their folder in it. */
export function pagesIn(archive: string, entries: Iterable<{ file: string; bytes: () => Uint8Array }>) {
  const byFolder = new Map<string, Required<Beside>>()
  let all = 0
  for (const { file, bytes } of entries) {
    const folder = dirname(file)
    const own = byFolder.get(folder) ?? { folder: `${archive}/${folder}`, pages: [] }
    const page = bytes()
    all += page.length
    if (all > ALL) break
    own.pages.push(page)
    byFolder.set(folder, own)
  }
  return (file: string): Beside | undefined => byFolder.get(dirname(file))
}

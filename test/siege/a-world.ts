import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from '../store/a-folder.ts'
import { Disk } from './disk.ts'

/** The four folders that the program reads or writes. */
export const PLACES = ['corpus', 'cache', 'state', 'settings'] as const
export type Place = (typeof PLACES)[number]

export interface World {
  folders: Record<Place, string>
  /** The disk that one of them lies on. */
  disk: Disk
  environment: Record<string, string>
  /** Arguments that every call has. */
  args: string[]
  /** Another file of one article in the corpus. */
  write(name: string, headline: string): void
}

const line = (headline: string, text = `${headline}，大桥合龙。`) =>
  `${JSON.stringify({ headline, text, date: '2021-03-05' })}\n`

/** A corpus of a few files with all that the program keeps, one of the folders on a disk of its own. */
export function aWorld(place: Place, size = '4m'): World {
  const folder = aFolder()
  const at = (name: string) => join(folder, name)
  mkdirSync(at(place))
  const disk = new Disk(at(place), size)
  const folderOf = (own: Place) => (own === place ? disk.path : at(own))
  const folders = Object.fromEntries(PLACES.map((own) => [own, folderOf(own)])) as Record<Place, string>
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true })
  const write = (name: string, headline: string) => writeFileSync(join(folders.corpus, name), line(headline))
  write('a.jsonl', '大桥')
  write('b.jsonl', '水库')
  writeFileSync(join(folders.corpus, 'corrections.toml'), BY_HAND)
  for (const name of readdirSync(folders.corpus))
    if (name.endsWith('l')) utimesSync(join(folders.corpus, name), OLD, OLD)
  mkdirSync(join(folders.settings, 'lbx-tui'))
  writeFileSync(join(folders.settings, 'lbx-tui', 'config.toml'), 'lang = "zh"\n')
  return {
    ...{ folders, disk, write },
    environment: {
      XDG_CONFIG_HOME: folders.settings,
      XDG_STATE_HOME: folders.state,
      XDG_CACHE_HOME: at('other-cache'),
    },
    args: ['-C', folders.corpus, '--index', folders.cache],
  }
}

const OLD = 1_600_000_000
export const BY_HAND = '# 手写的\n'

import type { Archive } from '../../src/store/archive.ts'
import { Hindered } from '../../src/store/hindered.ts'
import { openArchive } from '../../src/store/open-archive.ts'
import { aFolder, type Line, put } from '../store/a-folder.ts'
import { LINES } from '../store/lines.ts'

export function aPaperFolder(lines: Line[]): string {
  const folder = aFolder()
  put(folder, 'a.jsonl', lines)
  return folder
}

export const anArchive = async (lines: Line[]): Promise<Archive> =>
  (await openArchive(aPaperFolder(lines), { folder: aFolder() })).archive

export const many = (count: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({ ...LINES[index % LINES.length]!, headline: `第${index}篇` }))

export const EVERYTHING = { ask: 'dates', from: null, to: null } as const

/** What is said in place of an answer. */
export async function saidOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'nothing'
  } catch (error) {
    if (error instanceof Hindered) return error.why
    throw error
  }
}

import { dirname } from 'node:path'
import { fileUnder } from '../../text/filed.ts'
import { formOf, isAbout } from '../forms/form.ts'
import type { FoundFile } from './folder.ts'

/** For each file those of its folder, or of the one above, that tell of it. */
export function tellingFiles(files: FoundFile[]): (found: FoundFile) => FoundFile[] {
  const byFolder = new Map<string, FoundFile[]>()
  for (const found of files) {
    if (!isAbout(found.file)) continue
    fileUnder(byFolder, `${formOf(found.file)} ${dirname(found.file)}`, found)
  }
  if (byFolder.size === 0) return () => []
  return ({ file }) => {
    const [kind, folder] = [formOf(file), dirname(file)]
    if (kind === undefined || isAbout(file)) return []
    return [`${kind} ${folder}`, `${kind} ${dirname(folder)}`].flatMap((key) => byFolder.get(key) ?? [])
  }
}

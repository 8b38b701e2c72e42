import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from '../e2e/running.ts'
import { aFolder } from '../store/a-folder.ts'

/** What the README tells people to write for an editor. */
export const recipeFor = (editor: string): string =>
  new RegExp(`<!-- ${editor} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(
    readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
  )![1]!

/** True where a command is there, and does what it is asked. */
export const isThere = (command: string, args: string[]): boolean => spawnSync(command, args).status === 0

/** A title of a test that says when it was skipped. */
export const titled = (title: string, isRun: boolean, lacking: string): string =>
  isRun ? title : `${title} (skipped: no ${lacking} here)`

export interface Desk {
  folder: string
  draft: string
  environment: Record<string, string>
}

/** A folder with a draft in which an office is wrong, and the program in the path of whoever opens it. */
export function aDesk(name: string): Desk {
  const folder = aFolder()
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'lbx-tui'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
  chmodSync(join(bin, 'lbx-tui'), 0o755)
  const draft = join(folder, name)
  writeFileSync(draft, '稿\n\n会上，区长廉海平讲话。\n')
  return {
    ...{ folder, draft },
    environment: {
      ...{ PATH: `${bin}:${process.env['PATH']}`, LBX_CORPUS: '', HOME: folder },
      ...{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: '' },
    },
  }
}

/** What the draft is once the archive's office was taken. */
export const MENDED = '稿\n\n会上，区委书记廉海平讲话。\n'

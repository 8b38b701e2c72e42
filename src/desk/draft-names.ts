import { type Dirent, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sanitise } from '../text/sanitise.ts'

/** More are not gone through one by one. */
const MOST = 100

/** A leading `~/` is the home folder, as in a shell. */
export const atHome = (path: string): string =>
  path.startsWith('~/') ? join(homedir(), path.slice(2)) : path

/**
 * The files and folders whose paths begin so, folders with a `/` behind them. Hidden ones are named where their dot is
 * typed; a name that the line at the bottom cannot hold as it is (control characters, blanks at an end, bytes that are no
 * UTF-8) is not named at all, since what is shown in its place would be another file.
 */
export function draftNames(begun: string): string[] {
  const slash = begun.lastIndexOf('/') + 1
  const [folder, start] = [begun.slice(0, slash), begun.slice(slash)]
  return entriesOf(atHome(folder) || '.')
    .filter(({ name }) => name.startsWith(start) && (start !== '' || !name.startsWith('.')) && isPlain(name))
    .flatMap((entry) => {
      const isFolder = isFolderAt(entry, join(atHome(folder) || '.', entry.name))
      return isFolder === undefined ? [] : [folder + entry.name + (isFolder ? '/' : '')]
    })
    .sort()
    .slice(0, MOST)
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

const isPlain = (name: string): boolean =>
  name === name.trim() && !/\s{2}|\ufffd/.test(name) && sanitise(name.replace(/\s/g, ' ')) === name

/** Nothing for what is neither a file nor a folder: reading a pipe would wait for ever. */
function isFolderAt(entry: Dirent, path: string): boolean | undefined {
  if (entry.isDirectory()) return true
  if (entry.isFile()) return false
  if (!entry.isSymbolicLink()) return undefined
  try {
    const led = statSync(path)
    return led.isDirectory() ? true : led.isFile() ? false : undefined
  } catch {
    return undefined
  }
}

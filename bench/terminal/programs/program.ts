import type { Start, Terminal } from '../terminal.ts'

/** A full-screen program with a list of articles, and the keys that lead through it. */
export interface Program {
  name: string
  start: Start
  isReady: (lines: string[]) => boolean
  /** Leads to the list, the bar on its first row. */
  toList: string
  /** The row of the screen where the list begins. */
  top: number
  /** Leads from the list to an article that follows the bar, and one row on; started another way where that is told. */
  reading: { start?: Start; open: string; next: string }
}

/** Longer than a program takes to draw what it has, so that a key is not pressed into what another began. */
const SETTLING = 500

/** What each program may find of a person's own settings: nothing. */
export const ownHome = (folder: string): Record<string, string> => ({
  HOME: folder,
  XDG_CACHE_HOME: `${folder}/cache`,
  XDG_CONFIG_HOME: `${folder}/config`,
  XDG_DATA_HOME: `${folder}/data`,
  XDG_STATE_HOME: `${folder}/state`,
})

/** Waits until a program shows its list, and leads to the list's first row. */
export async function goToList(terminal: Terminal, { isReady, toList }: Program): Promise<void> {
  await terminal.until(() => isReady(terminal.lines()))
  await terminal.quiet(SETTLING)
  terminal.type(toList)
  await terminal.quiet(SETTLING)
}

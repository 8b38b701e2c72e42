import type { Terminal } from './terminal.ts'

/** Nothing has come for so long, in milliseconds. */
const QUIET = 500

/** Waits until nothing more comes, as far as that can be known: for tools and attacks, a test would depend on a clock. */
export async function still(terminal: Terminal): Promise<void> {
  for (let before = -1; before !== terminal.output().length; ) {
    before = terminal.output().length
    await new Promise((resolve) => setTimeout(resolve, QUIET))
  }
  await terminal.until(() => true)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../timing.ts'
import { besideOthers } from './beside-others.ts'
import { costOfKeys } from './cost-of-keys.ts'
import { firstPaint } from './first-paint.ts'
import { heldKey } from './held-key.ts'
import { latency } from './latency.ts'
import { memory } from './memory.ts'
import { articlesOf } from './programs/articles.ts'
import { ours } from './programs/ours.ts'

/** What a key costs on the line, how soon it is answered, and how soon the program is there. */
export async function benchTerminal(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-terminal-'))
  try {
    const program = ours(join(folder, 'lbx-tui'))
    const cost = await costOfKeys(program)
    await besideOthers(cost, program.corpus, folder)
    const [first] = articlesOf(program.corpus, 1)
    const word = first!.headline.slice(-2)
    return [
      { name: '`j`', value: cost.down, unit: 'bytes', target: 200 },
      { name: '`j`, list scrolls', value: cost.scrolled, unit: 'bytes', target: 2000 },
      { name: 'article, times its new characters', value: cost.articleRatio, unit: '×', target: 1.1 },
      ...(await latency(program, word)),
      ...(await heldKey(program)),
      ...(await memory(program)),
      ...(await firstPaint(program)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

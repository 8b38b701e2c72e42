import { troubledExplorers } from './disks-explorer.ts'
import { fullAnywhere } from './disks-full.ts'
import { troubledVerbs } from './disks-verbs.ts'
import { network } from './network.ts'
import type { Row } from './row.ts'

// Run in a mount namespace of its own: node FILE SIZE PART … prints rows as JSON.

const PARTS: Record<string, (size: number) => Promise<Row[]>> = {
  verbs: troubledVerbs,
  explorers: troubledExplorers,
  full: fullAnywhere,
  network,
}

const [size, ...parts] = process.argv.slice(2)
const rows: Row[] = []
for (const part of parts) rows.push(...(await PARTS[part]!(Number(size))))
process.stdout.write(JSON.stringify(rows))

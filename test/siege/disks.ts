import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { userInfo } from 'node:os'
import { root } from './children.ts'
import type { Row } from './row.ts'

const WHAT = 'disks that are full, read-only or gone'

const PARTS = ['verbs', 'explorers', 'full']

/** Parts of the attack in a mount namespace, so that no mount outlives it or is seen by others. */
export async function disks(size: number, parts = PARTS): Promise<Row[]> {
  const canMount =
    userInfo().uid === 0 && spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
  if (!canMount)
    return [{ what: WHAT, tried: 0, held: 0, failed: 0, notes: ['skipped: only root may, with unshare -m'] }]
  const inside = spawn(
    'unshare',
    [
      '-m',
      process.execPath,
      `${root}tools/run.mjs`,
      `${root}test/siege/disks-inside.ts`,
      String(size),
      ...parts,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  inside.stdout.setEncoding('utf8').on('data', (data: string) => {
    said += data
  })
  const [status] = (await once(inside, 'close')) as [number | null]
  if (status !== 0) throw new Error(`disks: status ${status} ${said.slice(-300)}`)
  return JSON.parse(said) as Row[]
}

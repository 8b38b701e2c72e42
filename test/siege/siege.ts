import { clock } from './clock.ts'
import { disks } from './disks.ts'
import { fuzz } from './fuzz.ts'
import { hostile } from './hostile.ts'
import { kills } from './kills.ts'
import { programs } from './programs.ts'
import { restricted } from './restricted.ts'
import { asMarkdown, type Row } from './row.ts'
import { SEED } from './seed.ts'
import { signals } from './signals.ts'
import { sshd } from './sshd.ts'

// node tools/run.mjs test/siege/siege.ts [ATTACK …] [--size=N]: a table as Markdown; status 1 where something failed.

interface Attack {
  run: (size: number) => Promise<Row[]>
  /** Inputs, kills, texts, rounds, runs, lines or points in time. */
  size: number
}

const attacks: Record<string, Attack> = {
  fuzz: { run: fuzz, size: 1_000_000 },
  kills: { run: kills, size: 1000 },
  hostile: { run: hostile, size: 10_000 },
  signals: { run: signals, size: 1 },
  programs: { run: programs, size: 100 },
  disks: { run: disks, size: 60 },
  network: { run: (size) => disks(size, ['network']), size: 20 },
  clock: { run: clock, size: 200 },
  restricted: { run: restricted, size: 300 },
  sshd: { run: sshd, size: 100 },
}

const given = process.argv.slice(2)
const size = given.find((argument) => argument.startsWith('--size='))?.slice('--size='.length)
const wanted = given.filter((argument) => !argument.startsWith('--'))
const unknown = wanted.filter((name) => !(name in attacks))
if (unknown.length > 0 || (size !== undefined && !(Number(size) > 0))) {
  console.error(`siege: [${Object.keys(attacks).join('|')} …] [--size=N]`)
  process.exit(2)
}
let isBroken = false
for (const [name, attack] of Object.entries(attacks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const many = Number(size ?? attack.size)
  console.log(`\n${name}: size ${many}, seed ${SEED}, ${new Date().toISOString().slice(0, 16)}\n`)
  const rows = await attack.run(many)
  console.log(asMarkdown(rows))
  if (rows.some(({ failed }) => failed > 0)) isBroken = true
}
process.exitCode = isBroken ? 1 : 0

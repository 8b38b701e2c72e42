import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../test/e2e/terminal.ts'

// Starts an installed lbx-tui on each Node named: start-packed.ts RESULT COMMAND NODE…
const [result, command, ...nodes] = process.argv.slice(2) as [string, string, ...string[]]
let passed = 0
let failed = 0
for (const node of nodes) {
  const folder = mkdtempSync(join(tmpdir(), 'lbx-empty-'))
  const terminal = launch({ command: [node, realpathSync(command)], folder })
  try {
    await terminal.until((screen) => screen.includes('2023-05-30') && screen.includes('本报讯'))
    terminal.type('q')
    const { exitCode } = await terminal.exited
    if (exitCode !== 0) throw new Error(`exit status ${exitCode}`)
    passed++
    console.log(`started on ${node}`)
  } catch (error) {
    failed++
    console.error(`${node}: ${(error as Error).message}`)
  }
}
writeFileSync(result, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0 }))
process.exit(failed > 0 ? 1 : 0)

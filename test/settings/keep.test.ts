import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { rememberedIn } from '../../src/settings/memory.ts'
import { readMemory } from '../../src/settings/remembered.ts'
import { readHistory } from '../../src/settings/search-history.ts'
import { bundled } from '../bundled.ts'

let program: string
beforeAll(async () => {
  program = await bundled('test/settings/keeping-process.ts')
})

/** A process that keeps what it reads, killed after so many answers or left to its end; what it said. */
async function keeping(folder: string, name: string, count: number, answers = count): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  const said = () => output.split('\n').slice(0, -1)
  if (answers < count) {
    while (said().length < answers) await once(child.stdout, 'data')
    child.kill('SIGKILL')
  }
  await once(child, 'close')
  return said().map((line) => `${name}:${line}`)
}

const keptIn = (folder: string) => rememberedIn(readMemory(join(folder, 'memory.json')))
const searchedIn = (folder: string) => readHistory(join(folder, 'history.json')).map(({ value }) => value)

describe('what several programs remember in one folder', () => {
  it.each([2, 4])('is all there, in the order of each, from %d at once', async (programs) => {
    const folder = join(mkdtempSync(join(tmpdir(), 'lbx-state-')), 'state')
    const names = Array.from({ length: programs }, (_, index) => `p${index}`)
    const said = await Promise.all(names.map((name) => keeping(folder, name, 40)))
    const { read, marks } = keptIn(folder)
    for (const [index, name] of names.entries()) {
      expect(said[index]).toHaveLength(40)
      expect(read.filter((id) => id.startsWith(name))).toEqual(said[index])
      expect(searchedIn(folder).filter((line) => line.startsWith(name))).toEqual(said[index])
      expect(marks[name]!.article).toBe(`${name}:40`)
    }
    expect(readdirSync(folder).sort()).toEqual(['history.json', 'memory.json'])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  })

  it('is all there that was said to be kept, whenever some of them are killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lbx-state-'))
    const said: string[] = []
    for (let round = 0; round < 10; round++) {
      const names = Array.from({ length: 5 }, (_, index) => `p${round}-${index}`)
      const all = await Promise.all(
        names.map((name, index) => keeping(folder, name, 1000, 1 + ((round + index) % 5))),
      )
      said.push(...all.flat())
      const { read } = keptIn(folder)
      const searched = searchedIn(folder)
      expect(said.filter((id) => !read.includes(id) || !searched.includes(id))).toEqual([])
    }
    await keeping(folder, 'last', 1)
    expect(readdirSync(folder).sort()).toEqual(['history.json', 'memory.json'])
  })
})

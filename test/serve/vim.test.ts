import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aDesk, isThere, recipeFor, titled } from './editors.ts'

const isRun = isThere('vim', ['--version'])

it.skipIf(!isRun)(titled('Vim lists what differs, each at its place', isRun, 'vim'), () => {
  const { folder, draft, environment } = aDesk('draft.md')
  const [vimrc, listed] = [join(folder, 'vimrc'), join(folder, 'listed.json')]
  writeFileSync(vimrc, `set nocompatible\nset encoding=utf-8\n${recipeFor('vim')}`)
  const end = `call writefile([json_encode(map(getqflist(), '[v:val.lnum, v:val.col, v:val.text]'))], '${listed}')`
  spawnSync('vim', ['-es', '-u', vimrc, draft, '-c', 'LbxCheck', '-c', end, '-c', 'qa!'], {
    ...{ cwd: folder, env: { ...process.env, ...environment } },
  })
  const [[line, column, text], ...more] = JSON.parse(readFileSync(listed, 'utf8'))
  // A column of Vim counts bytes.
  expect([line, column, more]).toEqual([3, 1 + Buffer.byteLength('会上，'), []])
  expect(text).toContain('区委书记')
})

it.skipIf(!isRun)(titled('Vim says who is named in a clause', isRun, 'vim'), () => {
  const { folder, draft, environment } = aDesk('draft.md')
  const vimrc = join(folder, 'vimrc')
  writeFileSync(vimrc, `set nocompatible\nset encoding=utf-8\n${recipeFor('vim')}`)
  const { stdout } = spawnSync(
    'vim',
    ['-es', '-u', vimrc, draft, '-c', 'call search("廉海平")', '-c', 'normal K', '-c', 'qa!'],
    {
      ...{ cwd: folder, env: { ...process.env, ...environment }, encoding: 'utf8' },
    },
  )
  expect(stdout).toMatch(/廉海平.*\d{4}-\d\d-\d\d/)
})

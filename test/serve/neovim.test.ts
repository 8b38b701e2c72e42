import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { program } from '../e2e/running.ts'
import { launch, shows } from '../e2e/terminal.ts'
import { aFolder } from '../store/a-folder.ts'

const isThere = spawnSync('nvim', ['--version']).status === 0

/** What the README tells people to write. */
const recipe = (): string =>
  /<!-- neovim -->\n```lua\n([\s\S]*?)```/.exec(
    readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
  )![1]!

it.skipIf(!isThere)(
  `Neovim shows what differs, who somebody is, and takes what the archive has${isThere ? '' : ' (skipped: no nvim here)'}`,
  async () => {
    const folder = aFolder()
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'lbx-tui'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
    chmodSync(join(bin, 'lbx-tui'), 0o755)
    writeFileSync(join(folder, 'init.lua'), recipe())
    const draft = join(folder, 'draft.md')
    writeFileSync(draft, '稿\n\n会上，区长廉海平讲话。\n')
    const terminal = launch({
      command: ['nvim', '-u', join(folder, 'init.lua'), '-i', 'NONE', '--noplugin', '-n'],
      args: ['-c', 'filetype on', '-c', 'set shortmess+=I', draft],
      folder,
      environment: { PATH: `${bin}:${process.env['PATH']}`, LBX_CORPUS: '', HOME: folder },
    })
    await terminal.until(shows('区长廉海平'), 'the draft')
    await terminal.until(shows('没有说过是区长'), 'the diagnostic')
    terminal.type('3G05l')
    terminal.type(':lua vim.lsp.buf.hover()\r')
    await terminal.until(shows('离石区委书记'), 'the card')
    terminal.type('3G03l')
    terminal.type(':lua vim.lsp.buf.code_action()\r')
    await terminal.until(shows('可改为：区委书记'), 'the actions')
    terminal.type('1\r')
    await terminal.until(shows('会上，区委书记廉海平讲话。'), 'what the archive has')
    terminal.type(':wq\r')
    await terminal.exited
    expect(readFileSync(draft, 'utf8')).toBe('稿\n\n会上，区委书记廉海平讲话。\n')
  },
)

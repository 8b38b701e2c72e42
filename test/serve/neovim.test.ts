import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { launch, shows } from '../e2e/terminal.ts'
import { aDesk, isThere, MENDED, recipeFor, titled } from './editors.ts'

const isRun = isThere('nvim', ['--version'])

it.skipIf(!isRun)(
  titled('Neovim shows what differs, who somebody is, and takes what the archive has', isRun, 'nvim'),
  async () => {
    const { folder, draft, environment } = aDesk('draft.md')
    writeFileSync(join(folder, 'init.lua'), recipeFor('neovim'))
    const { PATH, LBX_CORPUS, HOME } = environment
    const terminal = launch({
      command: ['nvim', '-u', join(folder, 'init.lua'), '-i', 'NONE', '--noplugin', '-n'],
      args: ['-c', 'filetype on', '-c', 'set shortmess+=I', draft],
      folder,
      environment: { PATH: PATH!, LBX_CORPUS: LBX_CORPUS!, HOME: HOME! },
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
    expect(readFileSync(draft, 'utf8')).toBe(MENDED)
  },
)

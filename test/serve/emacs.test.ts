import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aDesk, isThere, MENDED, recipeFor, titled } from './editors.ts'

const isRun = isThere('emacs', ['--batch', '--eval', "(require 'eglot)"])

/** Opens the draft, waits for what differs, asks for the card, and takes the first that is offered. */
const script = (draft: string) => `
(require 'eglot)
(require 'cl-lib)
(setq eglot-sync-connect 600 eglot-connect-timeout 600 jsonrpc-default-request-timeout 600 last-nonmenu-event ?a)
(find-file "${draft}")
(call-interactively #'eglot)
(cl-loop repeat 6000 until (flymake-diagnostics) do (flymake-start) (accept-process-output nil 0.1))
(dolist (own (flymake-diagnostics)) (princ (flymake-diagnostic-text own)))
(goto-char (point-min))
(search-forward "区长廉")
(let (card)
  (eglot-hover-eldoc-function (lambda (text &rest _) (setq card text)))
  (cl-loop repeat 6000 until card do (accept-process-output nil 0.1))
  (princ card))
(search-backward "区长")
(cl-letf (((symbol-function 'completing-read) (lambda (_ table &rest _) (car (all-completions "" table)))))
  (eglot-code-actions (point) (1+ (point)) "quickfix" t))
(save-buffer)
`

it.skipIf(!isRun)(
  titled(
    'Emacs shows what differs, who somebody is, and takes what the archive has',
    isRun,
    'emacs with eglot',
  ),
  () => {
    const { folder, draft, environment } = aDesk('draft.txt')
    const init = join(folder, 'init.el')
    writeFileSync(init, recipeFor('emacs') + script(draft))
    const { stdout, status } = spawnSync('emacs', ['--batch', '-l', init], {
      ...{ encoding: 'utf8', cwd: folder, env: { ...process.env, ...environment } },
    })
    expect(status).toBe(0)
    expect(stdout).toContain('→ 区委书记')
    expect(stdout).toContain('离石区委书记')
    expect(readFileSync(draft, 'utf8')).toBe(MENDED)
  },
)

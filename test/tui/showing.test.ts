import { expect, it } from 'vitest'
import { showing } from '../../src/tui/showing.ts'
import { surfaceFor } from '../../src/tui/surface-for.ts'
import { type Desk, desk, opened, press, settled } from './driving.ts'

/** A corpus of PDFs, of which one has its article on its third page. */
const pdfDesk: Desk = (question) =>
  question.ask === 'source'
    ? { to: 'source', value: { file: 'a.pdf', path: '/corpus/a.pdf', sheet: 3, lines: [] } }
    : desk(question)

it('e after gs shows a file that has no lines of text, at its page', () => {
  let run = opened()
  for (const key of ['l', 'g', 's', 'e']) run = settled(press(run, key), pdfDesk)
  expect(run.done.at(-1)).toEqual({ do: 'show', path: '/corpus/a.pdf', page: 3 })
})

it('the system shows it, or what a person names, with file and page where these belong', () => {
  const path = '/corpus/a b;$(x).pdf'
  expect(showing(path, 3, {}, 'linux')).toEqual(['xdg-open', path])
  expect(showing(path, 3, {}, 'darwin')).toEqual(['open', path])
  expect(showing(path, 3, { LBX_VIEWER: 'zathura  -P {page}' })).toEqual(['zathura', '-P', '3', path])
  expect(showing('/{page}', undefined, { LBX_VIEWER: 'view {file}#page={page}' })).toEqual([
    'view',
    '/{page}#page=1',
  ])
})

it.each([
  ['is not there', '/nowhere/viewer'],
  ['cannot show it', 'false'],
])('a viewer that %s is told', async (_, viewer) => {
  const parts = { environment: { LBX_VIEWER: viewer } } as unknown as Parameters<typeof surfaceFor>[0]
  await new Promise<void>((told) => surfaceFor(parts).show('/corpus/a.pdf', 1, told))
})

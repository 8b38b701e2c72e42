import type { Encoding } from './positions.ts'

/** What the server can do, as an editor is told. */
export const capabilitiesWith = (encoding: Encoding) => ({
  positionEncoding: encoding,
  textDocumentSync: { openClose: true, change: 2, save: true },
  hoverProvider: true,
  // Letters of pinyin are letters: the editor asks by itself.
  completionProvider: {},
  definitionProvider: true,
  codeActionProvider: { codeActionKinds: ['quickfix'] },
})

import type { Terminal } from './terminal.ts'

/** The texts that were asked to be copied. */
export const copies = (terminal: Terminal): string[] =>
  [...terminal.output().matchAll(/\x1b\]52;c;([^\x07]*)\x07/g)].map(([, text]) =>
    Buffer.from(text!, 'base64').toString(),
  )

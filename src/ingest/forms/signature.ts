import type { FormKind } from './form.ts'

// Names lie: a page of the web is saved as .doc by what publishes it, a new Word document keeps its old name. Where the
// first bytes tell what a file is, they are believed.

const PDF = Buffer.from('%PDF-')
const PACKAGE = Buffer.from('PK\u0003\u0004')
const OLD_WORD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])
const RICH_TEXT = Buffer.from('{\\rtf')
const OPEN_DOCUMENT = Buffer.from('application/vnd.oasis.opendocument.text')
const WORD = Buffer.from('word/document.xml')
/** The mark of OpenDocument stands before its first entry, behind the name of that. */
const HEAD = 128
const HTML = /^(?:\ufeff|\s)*<(?:!doctype html|html|head|meta)\b/i

/** What a file named as one form is by its bytes; what it is named as where they do not tell. */
export function formByBytes(named: FormKind, bytes: Uint8Array): FormKind {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const begins = (mark: Uint8Array) => own.subarray(0, mark.length).equals(mark)
  if (begins(PDF)) return 'pdf'
  if (begins(OLD_WORD) || begins(RICH_TEXT)) return 'doc'
  if (begins(PACKAGE)) {
    if (own.subarray(0, HEAD).includes(OPEN_DOCUMENT)) return 'odt'
    if (own.includes(WORD)) return 'docx'
  }
  return named === 'doc' && HTML.test(own.subarray(0, HEAD).toString('latin1')) ? 'html' : named
}

const ENCRYPTED_WORD = Buffer.from('EncryptedPackage', 'utf16le')

/** True for a Word document behind a password: a file of the old form with the new one inside. */
export const isLockedWord = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_WORD)

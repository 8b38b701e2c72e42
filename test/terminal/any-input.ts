import fc from 'fast-check'
import { anyText } from '../text/any-text.ts'

const number = fc.oneof(
  fc.nat(300),
  fc.constantFrom(0, 27, 55296, 57414, 65535, 1114111, 1114112, 2 ** 31, 2 ** 53),
  fc.bigInt({ min: 0n, max: 10n ** 30n }),
)
const parameters = fc
  .array(fc.tuple(fc.constantFrom('', ';', ':', '<', '?'), fc.option(number, { nil: '' })), { maxLength: 5 })
  .map((parts) => parts.flat().join(''))
/** Sequences of every kind with any numbers in them, whole or not; text; bytes. */
export const piece = fc.oneof(
  fc
    .tuple(parameters, fc.constantFrom(...'ABCDHFZRIOucmM~PQS$ @'))
    .map(([own, final]) => `\x1b[${own}${final}`),
  parameters.map((own) => `\x1b[${own}`),
  fc.constantFrom(
    '\x1b',
    '\x1bO',
    '\x1b]',
    '\x1bP',
    '\x07',
    '\x1b\\',
    '\x1b[200~',
    '\x1b[201~',
    '\x9b',
    '\x00',
  ),
  fc.constantFrom(...'jkhlGgfv/:nq?\r\t'),
  anyText,
)
export const bytes = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join(''))),
  fc.uint8Array({ maxLength: 60 }).map((own) => Buffer.from(own)),
)
export const cuts = fc.array(fc.nat(), { maxLength: 4 })

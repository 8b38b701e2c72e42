import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Decoder } from '../../src/terminal/decode.ts'
import type { Input } from '../../src/terminal/sent.ts'

const decoded = (...chunks: string[]): Input[] => {
  const decoder = new Decoder()
  return [...chunks.flatMap((chunk) => decoder.feed(chunk)), ...decoder.flush()]
}
const keys = (...chunks: string[]) =>
  decoded(...chunks).map((input) =>
    input.type === 'key' ? input.key : input.type === 'ground' ? input.ground : input.type,
  )

it.each([
  ['jjj', ['j', 'j', 'j']],
  ['\x1b', ['Esc']],
  ['\x1bj', ['Esc', 'j']],
  ['\x1b\x1b[A', ['Esc', 'Up']],
  ['\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D', ['Up', 'Down', 'Ctrl-Right', 'Shift-Left']],
  ['\x1b[H\x1b[4~\x1b[5~\x1b[6;5~\x1b[15~', ['Home', 'End', 'PageUp', 'Ctrl-PageDown', 'F5']],
  ['\t\x1b[Z\r\n\x7f\b', ['Tab', 'Shift-Tab', 'Enter', 'Backspace', 'Backspace']],
  ['\x03\x04\x1a', ['Ctrl-c', 'Ctrl-d', 'Ctrl-z']],
  ['吕梁👩‍🌾e\u0301', ['吕', '梁', '👩‍🌾', 'e\u0301']],
  ['\x1b[', ['Esc', '[']],
  ['\x1b[106u\x1b[106;5u\x1b[106;2u\x1b[27u\x1b[9;2u\x1b[106;1:3u', ['j', 'Ctrl-j', 'J', 'Esc', 'Shift-Tab']],
  ['\x1b[27;5;105~', ['Ctrl-i']],
  ['\x1b[49:33;2u', ['!']],
  ['\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\j\x1b]11;rgb:ff/f/eee\x07', ['dark', 'j', 'light']],
  ['\x1b]11;rgba:0000/0000/ffff/ffff\x07\x1b]11;rgb:gg/0/0\x07\x1b]10;rgb:f/f/f\x07', ['dark']],
  ['\x1bP>|term 1.0\x1b\\j\x1b[?1;2$yk', ['j', 'k']],
  ['\x1b[?62;22c', ['attributes']],
  ['\x1b[97:1114112;2u\x1b[97:55296;2u\x1b[97:27;2u\x1b[97:;2u', ['A', 'A', 'A', 'A']],
  ['\x1b[55296u\x1b[1114112u\x1b[155u\x1b[99999999999999999999u\x1b[u\x1b[:u', []],
  ['\x1b[97;99999999999999999999u\x1b[97;0u\x1b[97;:u\x1b[1;:A', ['a', 'a', 'a', 'Up']],
  ['\x1b[<0;0;5M\x1b[<0;5;0M\x1b[<0;:;5M\x1b[<;5;5M\x1b[<0;99999999;5M\x1b[<0M', []],
  ['\x1b[0;5R\x1b[5R\x1b[R\x1b[:;5R\x1b[5;99999999R', []],
])('%j is %j', (text, expected) => expect(keys(text)).toEqual(expected))

it('what belongs together may come in pieces, cut anywhere', () => {
  const piece = fc.constantFrom(
    ...[
      'j',
      '吕',
      '👩‍🌾',
      '\x1b[A',
      '\x1bOF',
      '\x1b[3~',
      '\x1b[<0;12;7M',
      '\x1b[I',
      '\x1b[2;4R',
      '\x1b[?1;2c',
    ],
    ...['\x1b[200~一段\n\x1b[A文字\x1b[201~', '\x1b]0;title\x07', '\x03', '\r', '\x1b[106;5u'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 6 }), (pieces, cuts) => {
      const whole = pieces.join('')
      const units = [...whole]
      const places = [...new Set(cuts.map((cut) => cut % (units.length + 1)))].sort((a, b) => a - b)
      const chunks = [0, ...places].map((from, index) => units.slice(from, places[index]).join(''))
      // A cluster that is cut in two is two keys: nobody can tell that more would come.
      const flat = (inputs: Input[]): (Input | string)[] =>
        inputs.flatMap((input): (Input | string)[] =>
          input.type === 'key' && /\P{ASCII}/u.test(input.key) ? [...input.key] : [input],
        )
      expect(flat(decoded(...chunks))).toEqual(flat(decoded(whole)))
    }),
    { numRuns: 500 },
  )
})

it('nothing of an answer is typed that is longer than any', () => {
  const long = `\x1b]52;c;${'QUJD'.repeat(3000)}`
  expect(keys(long.slice(0, 5000), long.slice(5000), '\x1b', '\\j')).toEqual(['j'])
})

it('a paste is one thing, with whatever is in it', () => {
  expect(decoded('\x1b[200~第一行\r第二\x1b[A行', '\x1b[20', '1~j')).toEqual([
    { type: 'paste', text: '第一行\r第二\x1b[A行' },
    { type: 'key', key: 'j' },
  ])
})

it('reads the mouse, the focus and where the cursor stands', () => {
  expect(decoded('\x1b[<0;12;7M\x1b[<0;12;7m\x1b[<32;13;7M\x1b[<65;1;1M\x1b[I\x1b[O\x1b[3;14R')).toEqual([
    { type: 'mouse', button: 'left', action: 'press', column: 11, row: 6 },
    { type: 'mouse', button: 'left', action: 'release', column: 11, row: 6 },
    { type: 'mouse', button: 'left', action: 'drag', column: 12, row: 6 },
    { type: 'mouse', button: 'wheelDown', action: 'press', column: 0, row: 0 },
    { type: 'focus', isFocused: true },
    { type: 'focus', isFocused: false },
    { type: 'cursor', row: 3, column: 14 },
  ])
})

it('whatever comes, it is read to its end and only the beginning of a sequence waits', () => {
  const unit = fc.constantFrom(
    '\x1b',
    '[',
    'O',
    ']',
    'P',
    ';',
    '1',
    '<',
    '?',
    '~',
    'M',
    'u',
    'j',
    '\x07',
    '吕',
    '\x00',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const decoder = new Decoder()
      for (const one of units) decoder.feed(one)
      decoder.flush()
      expect(decoder.isWaiting).toBe(false)
      expect(decoder.feed('\x1b[Aj').length).toBeGreaterThan(0)
    }),
    { numRuns: 2000 },
  )
})

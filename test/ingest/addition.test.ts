import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withCorrection, withoutLast } from '../../src/ingest/correct/addition.ts'
import { type Correction, correctionsIn, formatCorrections } from '../../src/ingest/correct/correction.ts'
import { decode } from '../../src/ingest/reading/decode.ts'
import { anyText } from '../text/any-text.ts'

const ADDED: Correction = {
  ...{ file: '二版.txt', operation: 'head', lines: [7, 8], begins: '“市图书馆”', part: 'headline' },
  value: '图书馆 夜里也开门\u{20bb7}',
}

/** What was put between the bytes of a file, if nothing else was changed. */
function between(before: Buffer, after: Buffer): Buffer {
  let first = 0
  while (first < before.length && before[first] === after[first]) first++
  const rest = before.length - first
  expect(after.subarray(after.length - rest)).toEqual(before.subarray(first))
  return after.subarray(first, after.length - rest)
}

/** Adds a correction and takes it back. */
function expectAdded(bytes: Buffer, added = ADDED): string {
  const known = correctionsIn(bytes, 'c')
  const made = withCorrection(bytes, added)!
  expect(made).toBeDefined()
  expect(correctionsIn(made, 'c')).toEqual([...known, added])
  between(bytes, made)
  const back = withoutLast(made, added)!
  expect(correctionsIn(back, 'c')).toEqual(known)
  // A last line without an end has been given one.
  expect(between(bytes, back).length).toBeLessThanOrEqual(4)
  return decode(made).text
}

const entry = 'file = "一版.txt", operation = "split", lines = 4, begins = "近日]"'
const table = '[[correction]]\nfile = "一版.txt"\noperation = "split"\nlines = [ 4, 5 ]\n'

describe('a correction is added to a file', () => {
  it.each([
    ['that is empty', ''],
    ['with a comment at its end', `${table}# 到此为止`],
    ['without an end of its last line', table.trimEnd()],
    ['with other tables behind', `${table}[notes]\nby = "编辑部"\nseen = [1, [2]] # ]`],
    [
      'with dotted keys and quoted headers',
      '[[ "correction" ]]\n"file" = \'一版.txt\'\noperation = "kind"\nnote.by = "甲"',
    ],
    ['with a text of several lines', `${table}begins = """近\n\n[[correction]]\n"""`],
    ['with a list on one line', `correction = [ {${entry}} ]`],
    [
      'with a list on one line and more behind',
      `correction = [{${entry}}] # 更正 ]\n[notes]\nlist = [1, [2, 3]]\n`,
    ],
    [
      'with a list over several lines',
      `correction = [\n  { ${entry} }, # 甲 ]\n  { ${entry} },\n  # 乙 ]\n]`,
    ],
    ['with a list without a comma at its end', `correction = [\n  { ${entry} },\n  { ${entry} } # 甲\n]\n`],
    ['with an empty list', 'correction = []'],
    ['with an empty list over lines', '"correction" = [ # 无\n]\n'],
  ])('%s', (_, text) => {
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(text.replaceAll('\n', '\r\n')),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ])
      expectAdded(bytes)
  })

  it('in the form and the encoding that it has', () => {
    expect(expectAdded(Buffer.from(`correction = [{${entry}}]`))).not.toContain('[[')
    const windows = expectAdded(Buffer.from(table.replaceAll('\n', '\r\n')))
    expect(windows.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const wide = Buffer.from(`\ufeff${table}`, 'utf16le')
    expect(withCorrection(wide, ADDED)!.toString('utf16le')).toContain('图书馆')
  })

  it.each([
    ['GB 18030', '近日', [0xbd, 0xfc, 0xc8, 0xd5]],
    ['GB 18030, with a bracket inside of a character', '乚近日', [0x81, 0x5d, 0xbd, 0xfc, 0xc8, 0xd5]],
    ['Big5', '近日', [0xaa, 0xf1, 0xa4, 0xe9]],
  ])('that is in %s', (_, text, bytes) => {
    const han = Buffer.from(bytes.concat(bytes, bytes))
    const list = Buffer.concat([
      Buffer.from('# '),
      han,
      Buffer.from('\ncorrection = [{file = "'),
      han,
      Buffer.from('", operation = "split"}] # '),
      han,
    ])
    const tables = Buffer.concat([
      Buffer.from('[[correction]]\nfile = "'),
      han,
      Buffer.from('"\noperation = "split"'),
    ])
    for (const file of [list, tables]) {
      let grown: Buffer = file
      // However much of it is ASCII in the end.
      for (let time = 1; time <= 20; time++) {
        const made = withCorrection(grown, ADDED)!
        between(grown, made)
        const [own, ...added] = correctionsIn(made, 'c')
        expect(own!.file).toBe(text.repeat(3))
        expect(added).toEqual(Array.from({ length: time }, () => ADDED))
        grown = made
      }
      expect(correctionsIn(withoutLast(grown, ADDED)!, 'c')).toHaveLength(20)
    }
  })

  const some = fc.record(
    {
      file: anyText.map((text) => text.toWellFormed()),
      operation: fc.constantFrom<Correction['operation']>('split', 'head', 'drop'),
      lines: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })),
      begins: anyText.map((text) => text.toWellFormed()),
      value: anyText.map((text) => text.toWellFormed()),
      to: fc.integer({ min: 1, max: 999 }),
    },
    { requiredKeys: ['file', 'operation', 'lines', 'begins'] },
  ) as fc.Arbitrary<Correction>

  it('whatever the corrections say', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), some, fc.boolean(), (known, added, isWindows) => {
        const text = formatCorrections(known)
        expectAdded(Buffer.from(isWindows ? text.replaceAll('\n', '\r\n') : text), added)
      }),
      { numRuns: 300 },
    )
  })

  it('or it is left alone: what comes back reads as the file with one more, or nothing does', () => {
    const pieces = fc.constantFrom(
      ...['correction = [', `{${entry}}`, ',', ']', '\n', '\r\n', '# ]\n', '[[correction]]\n', table],
      ...[
        '[correction]\n',
        'correction.file = 1\n',
        '"""',
        "'''",
        '[x]\n',
        'y = [1]\n',
        '\ufeff',
        '\0',
        '{',
        '}',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const bytes = Buffer.from(parts.join(''))
        let known: Correction[]
        try {
          known = correctionsIn(bytes, 'c')
        } catch (error) {
          expect((error as Error).message).toMatch(/^c:\d+: /)
          return
        }
        const made = withCorrection(bytes, ADDED)
        if (!made) return
        expect(correctionsIn(made, 'c')).toEqual([...known, ADDED])
        between(bytes, made)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a correction is not taken back', () => {
  it('where a person has written behind it or into it', () => {
    const made = withCorrection(Buffer.from(table), ADDED)!
    expect(withoutLast(Buffer.concat([made, Buffer.from('# 看过\n')]), ADDED)).toBeUndefined()
    const changed = Buffer.from(made.toString().replace('lines = [ 7, 8 ]', 'lines = [7, 8]'))
    expect(withoutLast(changed, ADDED)).toBeUndefined()
  })
})

it('a correction of a phrase or a name is taken back after it was read again, whatever the order of its fields', () => {
  const place = { file: '二版.txt', lines: [7, 7] as [number, number], begins: '“市图书馆”' }
  const given: Correction[] = [
    { ...place, operation: 'text', from: '图书', nth: 2, value: '图画' },
    { value: 'none', from: '图书', operation: 'name', ...place },
    { ...place, operation: 'office', nth: 1, value: '馆长', from: '图书' },
    { ...place, value: '市图书馆', operation: 'belongs', from: '图书馆' },
    { part: 'kicker', value: '夜里', ...place, operation: 'head' },
    { to: 9, ...place, operation: 'move' },
  ]
  for (const added of given)
    for (const before of [`${table}`, `correction = [ {${entry}} ]`]) {
      const made = withCorrection(Buffer.from(before), added)!
      const known = correctionsIn(made, 'c')
      expect(known.at(-1)).toEqual(added)
      expect(withoutLast(made, known.at(-1)!)?.toString()).toBe(before)
    }
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areClashing, keysIn, spell } from '../../src/settings/key-names.ts'
import { anyText } from '../text/any-text.ts'

describe('keys as a person writes them', () => {
  it.each([
    ['j', ['j']],
    ['gg', ['g', 'g']],
    ['Up', ['Up']],
    ['F1', ['F1']],
    ['Space', ['Space']],
    ['Space f', ['Space', 'f']],
    ['Ctrl-d', ['Ctrl-d']],
    ['Ctrl-D', ['Ctrl-d']],
    ['Ctrl--', ['Ctrl--']],
    ['Alt-x', ['Alt-x']],
    ['Shift-Ctrl-Left', ['Ctrl-Shift-Left']],
    ['Ctrl-w l', ['Ctrl-w', 'l']],
    ['？', ['?']],
    ['0', ['0']],
    ['m…', ['m', '…']],
    ['g1', ['g', '1']],
  ])('%s', (written, keys) => {
    expect(keysIn(written)).toEqual(keys)
  })

  it.each([
    '',
    ' ',
    'g ',
    'up!!',
    'Foo',
    'PageUP',
    'F13',
    'C-d',
    'ctrl-d',
    'Shift-x',
    'Ctrl-Ctrl-x',
    'Ctrl-',
    '5j',
    '\x1b',
    '\u202e',
  ])('%j is none', (written) => {
    expect(keysIn(written)).toBeUndefined()
  })

  it('are told in one way, which means the same', () => {
    expect(['g g', 'Ctrl-D', 'g　Up', 'F 1'].map((written) => spell(keysIn(written)!))).toEqual([
      'gg',
      'Ctrl-d',
      'g Up',
      'F 1',
    ])
    const name = fc.constantFrom(
      'g',
      'F',
      '1',
      '-',
      'Up',
      'U',
      'p',
      'F1',
      'Ctrl-w',
      'Shift-Tab',
      'Alt-X',
      '？',
    )
    const written = fc.oneof(
      anyText,
      fc.array(name).map((names) => names.join(' ')),
    )
    fc.assert(
      fc.property(written, (text) => {
        const keys = keysIn(text)
        if (keys) expect(keysIn(spell(keys))).toEqual(keys)
      }),
    )
  })

  it('clash where one are the beginning of the other', () => {
    const clash = (one: string, other: string) => areClashing(keysIn(one)!, keysIn(other)!)
    expect(clash('g', 'gg')).toBe(true)
    expect(clash('gg', 'g g')).toBe(true)
    expect(clash('Ctrl-w', 'Ctrl-w l')).toBe(true)
    expect(clash('m…', 'ma')).toBe(true)
    expect(clash('gj', 'gk')).toBe(false)
    expect(clash('Up', 'U p')).toBe(false)
  })
})

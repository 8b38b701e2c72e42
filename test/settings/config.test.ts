import fc from 'fast-check'
import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/settings/config.ts'
import { anyText } from '../text/any-text.ts'

const ACTIONS = ['down', 'up', 'first', 'last', 'toRight', 'search', 'quit']
const read = (...lines: string[]) => readConfig(lines.join('\n'), ACTIONS)
const AS_GIVEN = read().config

describe('the settings of a person', () => {
  it('are all optional', () => {
    expect(read()).toEqual({
      config: {
        ambiguous: 'auto',
        mouse: true,
        citation: 'plain',
        hang: true,
        cursor: false,
        links: false,
        measure: 40,
        names: false,
        theme: 'auto',
        panes: {},
        opensearch: {},
        keys: {},
        colours: {},
      },
      mistakes: [],
    })
  })

  it('are read as they are written', () => {
    const { config, mistakes } = read(
      '# 我的设置',
      'corpus = "~/报纸"',
      "lang = 'zh'",
      'ambiguous = 2',
      'mouse = false',
      'links = true',
      'hang = false',
      'cursor = true',
      'citation = "gbt7714"',
      'measure = 32 # 一行三十二个字',
      'names = true',
      'theme = "dark"',
      '[panes]',
      'list = 30',
      'entities = 24',
      '[opensearch]',
      'user = "读者"',
      'password = "a # b"',
      'ca = "~/ca.pem"',
      '[keys]',
      'down = "j"',
      '"first" = ["g g", "Home"]',
      'toRight = [',
      '  "Ctrl-w l", # 像 vim',
      '  "Shift-Ctrl-Right",',
      ']',
      'quit = []',
      '[colours]',
      'accent = "brightblue"',
      'bar = "#AbCdEf"',
    )
    expect(mistakes).toEqual([])
    expect(config).toEqual({
      corpus: ['~/报纸'],
      lang: 'zh',
      ambiguous: 2,
      mouse: false,
      links: true,
      hang: false,
      cursor: true,
      citation: 'gbt7714',
      measure: 32,
      names: true,
      theme: 'dark',
      panes: { list: 30, entities: 24 },
      opensearch: { user: '读者', password: 'a # b', ca: '~/ca.pem' },
      keys: { down: ['j'], first: ['gg', 'Home'], toRight: ['Ctrl-w l', 'Ctrl-Shift-Right'], quit: [] },
      colours: { accent: 'brightblue', bar: '#abcdef' },
    })
  })

  it('may be written in any form that TOML has', () => {
    expect(read('panes = "one"').config.panes).toEqual({ one: true })
    expect(read('\ufeffpanes = { list = 30 }\r', 'keys.down = "j"\r', '"mouse" = false').config).toEqual({
      ...AS_GIVEN,
      panes: { list: 30 },
      keys: { down: ['j'] },
      mouse: false,
    })
  })
})

describe('a mistake in the settings', () => {
  it('is told with its line, and the rest holds', () => {
    expect(read('mouse = false', 'lang = zh', 'measure = 32')).toEqual({
      config: { ...AS_GIVEN, mouse: false, measure: 32 },
      mistakes: [{ kind: 'syntax', line: 2, what: 'lang = zh' }],
    })
  })

  it('in a list of several lines is one mistake', () => {
    expect(read('[keys]', 'down = [', '  "j"', '  "Down"', ']', 'up = "k"')).toMatchObject({
      config: { keys: { up: ['k'] } },
      mistakes: [{ kind: 'syntax', line: 2, what: 'down = [' }],
    })
  })

  it('in a header leaves what stands below it where it belongs', () => {
    expect(read('[panes', 'list = 30')).toMatchObject({
      config: { panes: { list: 30 } },
      mistakes: [{ kind: 'syntax', line: 1, what: '[panes' }],
    })
    expect(read('[[panes]]', 'list = 30')).toMatchObject({
      config: { panes: { list: 30 } },
      mistakes: [{ kind: 'badValue', line: 1, what: '[[panes]]', wanted: '[panes]' }],
    })
  })

  it('may be a name that is unknown: one of a table once for the whole table', () => {
    expect(read('mous = true', '[panes]', 'lst = 30', '[colors]', 'bar = "red"', 'match = "red"')).toEqual({
      config: AS_GIVEN,
      mistakes: [
        expect.objectContaining({ kind: 'unknown', line: 1, what: 'mous' }),
        { kind: 'unknown', line: 3, what: 'panes.lst', wanted: 'list entities one headline' },
        expect.objectContaining({
          kind: 'unknown',
          line: 4,
          what: 'colors',
          wanted: expect.stringContaining('[colours]'),
        }),
      ],
    })
    expect(read('[keys]', 'dwon = "j"').mistakes).toEqual([
      { kind: 'unknown', line: 2, what: 'keys.dwon', wanted: ACTIONS.join(' ') },
    ])
  })

  it.each([
    ['measure = 61', '20..60'],
    ['measure = 32.5', '20..60'],
    ['measure = "32"', '20..60'],
    ['ambiguous = 3', 'auto 1 2 avoid'],
    ['mouse = "yes"', 'true false'],
    ['lang = "fr"', 'zh en'],
    ['theme = 2022-08-03', 'auto light dark none'],
    ['corpus = ""', '"…" ["…", "…"]'],
    ['corpus = []', '"…" ["…", "…"]'],
    ['panes = 30', '[panes]'],
    ['mouse.wheel = true', 'true false'],
    ['panes.list = 19', '20..60'],
    ['keys.down = 5', '"j" ["j", "Down"] []'],
    ['keys.down = ["j", 5]', '"j" ["j", "Down"] []'],
  ])('may be a value that cannot be: %s', (line, wanted) => {
    expect(read(line)).toEqual({
      config: AS_GIVEN,
      mistakes: [{ kind: 'badValue', line: 1, what: line, wanted }],
    })
  })

  it.each(['orange', '#12345', 'brightgray', 'RED'])('may be a colour that is none: %s', (name) => {
    const { config, mistakes } = read('[colours]', `bar = "${name}"`)
    expect(config.colours).toEqual({})
    expect(mistakes).toMatchObject([{ kind: 'badValue', line: 2 }])
  })

  it('may be an entry that stands there already: the first holds', () => {
    expect(read('[panes]', 'list = 30', 'list = 40')).toEqual({
      config: { ...AS_GIVEN, panes: { list: 30 } },
      mistakes: [{ kind: 'repeated', line: 3, what: 'panes.list' }],
    })
  })

  it('may be a key that is none: the others of the action hold', () => {
    expect(read('[keys]', 'down = ["Dwn", "j"]', 'up = "PgUp"')).toMatchObject({
      config: { keys: { down: ['j'] } },
      mistakes: [
        { kind: 'badKey', line: 2, what: 'Dwn' },
        { kind: 'badKey', line: 3, what: 'PgUp' },
      ],
    })
    expect(read('[keys]', 'up = "PgUp"').config.keys).not.toHaveProperty('up')
  })

  it('may be two actions that cannot be told apart: both are named, the first holds', () => {
    expect(read('[keys]', 'first = "gg"', 'last = ["g", "G"]', 'up = "k"', 'down = "ｋ"')).toMatchObject({
      config: { keys: { first: ['gg'], last: ['G'], up: ['k'] } },
      mistakes: [
        { kind: 'clash', line: 3, what: 'last g', other: 'first gg' },
        { kind: 'clash', line: 5, what: 'down k', other: 'up k' },
      ],
    })
    expect(read('[keys]', 'down = ["j", "j", "jj"]')).toMatchObject({
      config: { keys: { down: ['j'] } },
      mistakes: [{ kind: 'clash', line: 2, what: 'down jj', other: 'down j' }],
    })
  })
})

it('actions that never meet may have the same keys', () => {
  const areTogether = (action: string, other: string) => ![action, other].includes('quit')
  const text = '[keys]\ndown = "j"\nquit = ["j", "x", "xx"]\nup = "jj"'
  expect(readConfig(text, ACTIONS, areTogether)).toMatchObject({
    config: { keys: { down: ['j'], quit: ['j', 'x'] } },
    mistakes: [
      { kind: 'clash', line: 3, what: 'quit xx', other: 'quit x' },
      { kind: 'clash', line: 4, what: 'up jj', other: 'down j' },
    ],
  })
})

const parts: [header: string | undefined, statements: string[]][] = [
  [undefined, ['corpus = "/srv"', 'lang = "en"', 'ambiguous = 1', 'mouse = false', 'measure = 25', '']],
  ['[panes]', ['list = 40', "'entities' = 16"]],
  [
    '[keys]',
    ['down = "j"', '"up" = ["k", "Up"]', 'first = [\n  "gg", # g\n  "Home",\n]', '# keys', 'quit = []'],
  ],
  ['[colours]', ['faint = "gray"', 'bar = "#000000"']],
]

const someStatements = fc
  .tuple(...parts.map(([, statements]) => fc.shuffledSubarray(statements)))
  .map((chosen) => parts.flatMap(([header], index) => [...(header ? [header] : []), ...chosen[index]!]))

const isBroken = (line: string): boolean => {
  // A header that is broken may still name its table, and carriage returns may end a line.
  if (/[\r\n]|^\s*\[+\s*["']?[\w-]/.test(line) || /^#|^$/.test(line.trim())) return false
  try {
    parse(line)
    return false
  } catch {
    return true
  }
}

const brokenLine = fc.oneof(
  fc.constantFrom('down = [', 'x = """', "'''", '[', ']', '[]', '"j",', 'mouse =', '= 3', 'a = 1 b = 2', '?'),
  fc.constantFrom(
    'measure = 0x',
    'x = {',
    'x = { a = [',
    'corpus = "~/报纸',
    '行宽 = 30',
    'lang = “zh”',
    '\0',
  ),
  fc.string().filter(isBroken),
  anyText.filter(isBroken),
)

it('one broken line among any good ones costs nothing but itself', () => {
  fc.assert(
    fc.property(someStatements, brokenLine, fc.nat(), (statements, broken, at) => {
      const index = at % (statements.length + 1)
      const before = statements.slice(0, index)
      const line = before.join('\n').split('\n').length + (index > 0 ? 1 : 0)
      const { config, mistakes } = read(...before, broken, ...statements.slice(index))
      const { config: expected, mistakes: none } = read(...statements)
      expect(none).toEqual([])
      expect(config).toEqual(expected)
      expect(mistakes).toEqual([{ kind: 'syntax', line, what: broken.trim() }])
    }),
    { numRuns: 2000 },
  )
})

it('any text at all is read, and every mistake stands on a line of it', () => {
  const line = fc.oneof(
    anyText,
    fc.string({ unit: 'binary' }),
    brokenLine,
    fc.constantFrom(
      ...parts.flatMap(([header = '', statements]) => [header, ...statements]),
      ...['[__proto__]', '__proto__ = 1', 'keys.__proto__ = "x"', '[keys.down]', '[[keys]]', 'panes = 1'],
    ),
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n')
      const { config, mistakes } = read(text)
      expect(Object.keys(config)).toEqual(expect.arrayContaining(Object.keys(AS_GIVEN)))
      for (const mistake of mistakes) {
        expect(mistake.line).toBeGreaterThanOrEqual(1)
        expect(mistake.line).toBeLessThanOrEqual(text.split('\n').length)
      }
    }),
    { numRuns: 1000 },
  )
})

it('a password is not told, however it was written', () => {
  const written = [
    'password = "secret',
    'password = secret',
    'password = 5ecret',
    'password : secret',
    '"password" = [ "secret" ]',
    'opensearch.password = { a = "secret" }',
    'passwords = "secret"',
    'opensearch = { user = "me", password = "secret" ',
  ]
  for (const line of written) {
    const { mistakes } = readConfig(`[opensearch]\n${line}`, ACTIONS)
    expect([line, mistakes.length]).toEqual([line, 1])
    expect(JSON.stringify(mistakes)).not.toMatch(/[s5]ecret/)
  }
})

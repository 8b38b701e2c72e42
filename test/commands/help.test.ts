import { describe, expect, it } from 'vitest'
import { flags, parseCommandLine } from '../../src/commands/command-line.ts'
import { helpText, verbHelp } from '../../src/commands/help.ts'
import { usages } from '../../src/commands/usages.ts'
import { verbs } from '../../src/commands/verbs.ts'
import { messagesIn } from '../../src/messages/index.ts'
import { nearestOf } from '../../src/text/one-slip.ts'

const languages = ['zh', 'en'] as const

describe.each(languages)('help in %s', (language) => {
  const messages = messagesIn(language)

  it('names every verb and every flag', () => {
    const help = helpText(messages)
    for (const verb of verbs) expect(help).toContain(messages.verbs[verb])
    for (const { name } of flags) expect(help).toContain(`--${name}`)
  })

  it.each(verbs)('of %s tells its flags and no others, with examples that can be typed', (verb) => {
    const help = verbHelp(verb, messages)
    expect(help).toContain(messages.verbs[verb])
    for (const { name, verbs: own } of flags) {
      const isTold = new RegExp(`--${name}[ =]`).test(help)
      expect(isTold, name).toBe(!own || own.includes(verb))
    }
    for (const example of usages[verb].examples) {
      expect(help).toContain(`lbx-tui ${example}`)
      const typed = example.split(/ (?:\||>|\|\|) /)[0]!.match(/"[^"]*"|\S+/g)!
      expect(
        parseCommandLine(
          typed.map((word) => word.replace(/^"(.*)"$/, '$1')),
          messages,
        ),
      ).toMatchObject({ verb })
    }
  })
})

describe('a verb with a slip in it', () => {
  it.each([
    ['fnid', 'find'],
    ['figure', 'figures'],
    ['collocatess', 'collocates'],
    ['keynezs', 'keyness'],
    ['dcotor', 'doctor'],
  ])('%s is taken for %s', (word, verb) => {
    expect(nearestOf(word, verbs)).toBe(verb)
  })
  it.each(['find', 'qxf', 'who', '网格', 'wangge', 'finding', ''])('%s is none', (word) => {
    expect(nearestOf(word, verbs)).toBeUndefined()
  })
})

describe('flags that say in which form is printed', () => {
  const messages = messagesIn('en')
  it.each(verbs)('of %s can be given one at a time', (verb) => {
    const forms = flags.filter(({ isForm, verbs: own }) => isForm && (!own || own.includes(verb)))
    const typed = forms.map(({ name, choices }) => `--${name}${choices ? `=${choices[0]}` : ''}`)
    for (const one of typed) {
      expect(parseCommandLine([verb, one], messages)).toMatchObject({ verb })
      for (const other of typed.filter((flag) => flag !== one))
        expect(() => parseCommandLine([verb, one, other], messages)).toThrow(/: choose one$/)
    }
  })
})

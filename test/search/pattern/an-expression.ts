import fc from 'fast-check'

const ATOMS = [
  ...['甲', '乙', 'a', 'A', 'k', '3', '𠮷', '', '.', '^', '$', '\\b', '\\B', '\\n', '[]', '[^]', '\\.'],
  ...['\\d', '\\w', '\\s', '\\S', '[甲乙]', '[^甲a]', '\\p{sc=Han}', '\\P{Lu}', '\\u{20bb7}', '\\ud842'],
]
const COUNTS = ['*', '+', '?', '*?', '+?', '??', '{2}', '{0,2}', '{1,}', '{0}', '{2,3}?']
const LOOKS = ['?=', '?!', '?<=', '?<!']

/** An expression that can be read, with everything in it but references to groups. */
export const anExpression = fc
  .letrec<{ part: string }>((tie) => {
    const two = fc.tuple(tie('part'), tie('part'))
    return {
      part: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(...ATOMS),
        two.map((parts) => parts.join('')),
        two.map((parts) => `(${parts.join('|')})`),
        fc.tuple(tie('part'), fc.constantFrom(...COUNTS)).map(([part, count]) => `(?:${part})${count}`),
        fc.tuple(tie('part'), fc.constantFrom(...LOOKS)).map(([part, look]) => `(${look}${part})`),
      ),
    }
  })
  .part.filter((source) => source !== '')

const UNITS = ['甲', '乙', 'a', 'A', 'k', '3', ' ', '\n', '。', '.', '𠮷', '\ud842', '\udfb7', '\u212a']
export const someText = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 14 })

import fc from 'fast-check'

const from = (characters: string) => fc.constantFrom(...characters)

/** One cluster or stray part of one: what a page of hard cases holds, alone and in the wrong order. */
const piece = fc.oneof(
  { weight: 6, arbitrary: from('吕梁市离石区人民的一是在了小区党支部书记') },
  { weight: 4, arbitrary: from('，。、；：？！“”‘’（）《》——……·～％℃￥№①→■α') },
  { weight: 4, arbitrary: from('abcXYZ0123456789 .,%$-/()"\'') },
  { weight: 1, arbitrary: fc.constantFrom('e\u0301', 'n\u0303\u0323', 'ü', 'ǚ', '\u0301', '漢\u{e0100}') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '👩‍🌾',
      '👨‍👩‍👧‍👦',
      '👍🏽',
      '🇨🇳',
      '🇨',
      '1️⃣',
      '❤️',
      '❤',
      '☎',
      '\u200d',
      '\ufe0f',
      '🏽',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('한', '국', '\u1112\u1161\u11ab', '\u1112', '\u1161', '\u11ab') },
  { weight: 1, arbitrary: fc.constantFrom('ｶﾞ', 'ﾊﾟ', 'ｱ', 'ﾞ', 'Ａ', '１', '｡', '\u3000') },
  { weight: 1, arbitrary: fc.constantFrom('क्षि', 'น้ำ', '\u0600', 'كتاب', '𠮷', '\ue000', '\u{f0000}') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\0',
      '\t',
      '\n',
      '\r',
      '\x7f',
      '\x85',
      '\u200b',
      '\u202e',
      '\ufeff',
      '\ud800',
      '\udc00',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('\x1b[31m', '\x1b[0m', '\x1b', '\x1b]8;;x\x07', '\x9b31m') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
)

/** Text of all scripts and of none, with everything that a hostile or broken file may hold. */
export const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

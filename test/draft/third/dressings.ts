import {
  bold,
  cells,
  chineseNumerals,
  cornerQuotes,
  cutInside,
  type Dressing,
  grouped,
  halfwidth,
  listed,
  nested,
  scaled,
  spaced,
  traditional,
  wrapped,
} from '../second/dressings.ts'

// Forms of a draft that the second set has not.

/** Two characters of a name set as wide as three, as lists of names are. */
const spreadNames: Dressing = (text) =>
  text.replace(/(?<![\u4e00-\u9fff])(李)(媛)|(白)(鹤)(?=谈|说|就)/g, (name) => [...name].join('　'))
const fullwidthDigits: Dressing = (text) =>
  text.replace(/[0-9.%]/g, (own) => String.fromCodePoint(own.codePointAt(0)! + 0xfee0))
const indented: Dressing = (text) => `\n　　${text}\n`
const heading: Dressing = (text) => `\n\n## ${text.replace(/。$/, '')}\n\n`
const footnote: Dressing = (text) => text.replace(/。$/, '[^1]。')
const broken: Dressing = (text) => text.replace(/，/g, '，<br>')
const emphasised: Dressing = (text) => text.replace(/[\d.]+/, '*$&*')
const lead: Dressing = (text) => `本报讯（实习记者）${text}`
const enumerated: Dressing = (text) => `\n（二）${text}\n`
const inAQuotation: Dressing = (text) => `一位参会者回忆：“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`
const carriage: Dressing = (text) => text.replace(/，/, '，\r\n')
const lines: Dressing = (text) => `\n${text.replace(/(?<=[，：])/g, '\n')}`
const asides: Dressing = (text) => text.replace(/，/, '（待核），')
const dashed: Dressing = (text) => text.replace(/，(?=[^，]*$)/, '——')
const both =
  (...own: Dressing[]): Dressing =>
  (text, random) =>
    own.reduce((sum, dressing) => dressing(sum, random), text)
const plain: Dressing = (text) => text

export const DRESSINGS: Dressing[] = [
  plain,
  spreadNames,
  fullwidthDigits,
  indented,
  heading,
  footnote,
  broken,
  emphasised,
  lead,
  enumerated,
  inAQuotation,
  carriage,
  lines,
  asides,
  dashed,
  scaled,
  chineseNumerals,
  grouped,
  halfwidth,
  traditional,
  cornerQuotes,
  nested,
  bold,
  listed,
  cells,
  wrapped,
  cutInside,
  spaced,
  plain,
  both(chineseNumerals, nested),
  both(halfwidth, spaced, listed),
  both(traditional, cornerQuotes),
  both(scaled, lead),
  both(bold, indented),
]

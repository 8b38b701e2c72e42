import { type Mapped, MappedBuilder, unchanged } from './mapped.ts'

// One row a mark: what stands for it, and the variants that fonts, input methods and recognition put in its place.
const ROWS: [string, string][] = [
  ['"', '“”„‟〝〞〟＂「」『』《》〈〉〔〕【】〖〗«»'],
  ["'", '‘’‚‛＇`´′‹›'],
  ['-', '—–―─━－‐‑‒−﹣⸺'],
  ['…', '⋯'],
  ['·', '•・‧∙⋅･●'],
  ['~', '～〜∼˜'],
  [',', '，、﹐﹑､'],
  ['.', '。．｡﹒'],
  [':', '：﹕︰∶'],
  [';', '；﹔'],
  ['!', '！﹗'],
  ['?', '？﹖'],
  ['(', '（﹙'],
  [')', '）﹚'],
  ['%', '％﹪'],
]
const plain = new Map(
  ROWS.flatMap(([mark, variants]) => [...variants].map((variant) => [variant, mark] as const)),
)
const anyVariant = new RegExp(`[${[...plain.keys()].join('')}]`)

/**
 * One mark for all its variants: brackets and quotation marks that name something as ", every dash as -, and so
 * on. For comparing; nobody is shown the result.
 *
 * @example foldPunctuation('《吕梁歌谣》——一本书').text // '"吕梁歌谣"--一本书'
 */
export function foldPunctuation(text: string): Mapped {
  if (!anyVariant.test(text)) return unchanged(text)
  const made = new MappedBuilder()
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!
    made.add(plain.get(character) ?? character, index, index + 1)
  }
  return made.build()
}

import { remembered } from './remembered.ts'
import { cells } from './width.ts'

/** Two cells that every terminal draws as two, for characters that some draw in one and some in two. */
const STAND_INS: Record<string, string> = {
  ...{ '“': '〝', '”': '〞', '‘': " '", '’': "' ", '…': '..', '—': '--', '―': '--', '–': '- ', '−': '- ' },
  ...{ '·': '・', '‧': '・', '∶': '：', '‖': '||', '′': "' ", '″': '" ', '§': 'S.', '※': '* ', '‰': '%o' },
  ...{ '×': 'x ', '÷': ':-', '±': '+-', '≤': '<=', '≥': '>=', '≈': '~~', '≠': '/=', '°': '゜', '℃': 'C ' },
  ...{ '→': '->', '←': '<-', '↑': '^ ', '↓': 'v ', '■': '[]', '□': '[]', '●': '〇', '○': '〇', '◎': '〇' },
  ...{ '★': '* ', '☆': '* ', '▲': '/\\', '△': '/\\', '◆': '<>', '◇': '<>' },
  ...{ '①': '㈠', '②': '㈡', '③': '㈢', '④': '㈣', '⑤': '㈤', '⑥': '㈥', '⑦': '㈦', '⑧': '㈧', '⑨': '㈨' },
}

/** What stands for a sign that is not there, since types were of lead. */
const GETA = '〓'

const standInOf = remembered((cluster: string): string => {
  if (cells(cluster, 1) === cells(cluster, 2)) return cluster
  const plain = cluster.normalize('NFKD').replace(/[\p{M}()]/gu, '')
  return STAND_INS[cluster] ?? (/^[!-~]{1,2}$/.test(plain) ? plain.padEnd(2) : GETA)
})

/**
 * What is drawn for a cluster where none of ambiguous width may be: instead of these always two cells, letters without
 * their marks, and what looks alike.
 *
 * @example standIn('“') // '〝'
 * @example standIn('字') // '字'
 */
export const standIn = (cluster: string): string =>
  cluster.charCodeAt(0) < 0x80 && cluster.length === 1 ? cluster : standInOf(cluster)

import stringWidth from './string-width.ts'

// The build puts this in the place of Ink's own, which keeps every text that it has ever measured: a pane of 5 kB with
// every key, 100 MB after 20,000 of them.

export default function measureText(text: string): { width: number; height: number } {
  if (text === '') return { width: 0, height: 0 }
  const lines = text.split('\n')
  return { width: Math.max(...lines.map(stringWidth)), height: lines.length }
}

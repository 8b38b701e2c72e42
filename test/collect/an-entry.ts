import type { Entry } from '../../src/collect/collections/entry.ts'

export const anEntry = (id: string, more: Partial<Entry> = {}): Entry => ({
  ...{ kind: 'article', id, article: id, date: '2021-03-05', headline: '标题', citation: '标题[N].' },
  ...{ text: '', note: '', tags: [], added: '2021-03-05T00:00:00.000Z' },
  ...more,
})

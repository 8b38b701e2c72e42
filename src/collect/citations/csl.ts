import type { Cited } from './cited.ts'

/** An item of CSL-JSON, which pandoc and Zotero read: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export const cslItem = ({ id, headline, authors, paper, edition, date, page, source }: Cited) => ({
  ...{ id, type: 'article-newspaper', title: headline, language: 'zh-CN' },
  // A name whose parts nobody has told apart.
  ...(authors.length > 0 && { author: authors.map((name) => ({ literal: name })) }),
  ...(paper !== null && { 'container-title': paper }),
  ...(edition !== null && { edition }),
  ...(date !== null && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
  ...(page !== null && { page: String(page) }),
  note: source,
})

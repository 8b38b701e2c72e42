/** An article as it was given to be set: what should be read from the page. */
export interface Story {
  id: string
  kicker?: string
  headline: string
  subhead?: string
  /** The line that names who wrote it, and the names in it. */
  byline?: string
  names: string[]
  paragraphs: string[]
  crossheads: { before: number; text: string }[]
  /** A picture's, below it. */
  caption?: string
}

/** A page of a layout. */
export interface Sheet {
  family: string
  stories: Story[]
}

/** What a story is expected to come out as, in the form that pages are scored by. */
function goldOf({ id, kicker, headline, subhead, names, paragraphs, crossheads, caption }: Story) {
  const common = { kind: 'article', labels: [], jump: null }
  const article = {
    ...{ ...common, id, byline: names, paragraphs },
    headline: [kicker, headline, subhead].filter(Boolean),
    crossheads: crossheads.map(({ text }) => text),
  }
  if (!caption) return [article]
  const isPicture = paragraphs.length === 0
  const photographer = caption.replace(/^.*。| 摄$/g, '')
  const photo = { ...common, id: `${id}p`, headline: [], byline: [photographer], crossheads: [] }
  const pictured = { ...photo, kind: 'photo', paragraphs: [caption] }
  return isPicture ? [pictured] : [article, pictured]
}

export const goldOfSheet = ({ family, stories }: Sheet, file: string) => ({
  ...{ file, family, tool: 'pages', issueDate: ['2024-01-01', '2024-12-31'], dateFrom: 'none' },
  ...{ articles: stories.flatMap(goldOf), people: {}, optional: [], duplicate: [] },
})

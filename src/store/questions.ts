/** What the screen's thread asks the corpus thread, numbered so that answers find their question. */
export interface Question {
  number: number
  ask: 'issues' | 'article'
  id?: string
}

export interface Answer {
  number: number
  value: unknown
}

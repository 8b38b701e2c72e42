import { type Desk, desk, shownOf } from './driving.ts'

const paragraph = (text: string) => ({ type: 'p' as const, text, lines: [], origin: [] })

/** Knows the small paper, whose articles fill more than a screen here. */
export const longDesk: Desk = (question) => {
  if (question.ask !== 'article') return desk(question)
  const shown = shownOf(question.id)
  const body = Array.from({ length: 12 }, (_, index) =>
    paragraph(`第${index}段。${'县里的文化馆开馆了。'.repeat(9)}`),
  )
  return {
    to: 'article',
    value: { shown: { ...shown, article: { ...shown.article, body }, entities: [] }, starts: null },
  }
}

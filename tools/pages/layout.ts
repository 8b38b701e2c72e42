import { charactersOf } from './setting.ts'
import type { Story } from './story.ts'

/** A page as what a program sets it from, and the stories on it. */
export interface Layout {
  stories: Story[]
  source: string
}

/** Columns that a story of such a length is set in. */
export const columnsFor = (story: Story, most: number) =>
  Math.max(1, Math.min(most, Math.round(charactersOf(story) / 350)))

import { describe, expect, it } from 'vitest'
import { arrangeHeading } from '../../src/ingest/page/heading.ts'
import { completed } from '../../src/ingest/page/heads/completed.ts'
import type { HeadingPage } from '../../src/ingest/page/heads/heading-features.ts'
import type { Unit } from '../../src/ingest/page/unit.ts'
import { readingForm } from '../../src/ingest/print/reading-form.ts'

/** Whose display lines in a row become, when the first look gave them to these articles, -1 for none. */
const given = (lines: string[], whose: number[], gaps = lines.map(() => 0), against = 600) => {
  const shown = lines.map((text, at) => ({ piece: { kind: 'display', text, lines: [] }, gap: gaps[at] }))
  const page = { shown, articles: [[0], [1]] }
  const scores = new Int32Array(lines.length * 2).fill(-against)
  return [...completed({ page, scores } as unknown as HeadingPage, Int32Array.from(whose))]
}

describe('a line beside a dash', () => {
  it('is of the headline that the line below it has', () => {
    expect(given(['一座桥，两岸人', '——渡口大桥见闻'], [-1, 1])).toEqual([1, 1])
    expect(given(['一座桥，两岸人', '———渡口大桥见闻'], [-1, 1])).toEqual([1, 1])
    expect(given(['渡口人家——', '一座桥，两岸人'], [-1, 0])).toEqual([0, 0])
  })

  it('stays another’s, or none, where no dash stands between, or a text', () => {
    expect(given(['一座桥，两岸人', '渡口大桥见闻'], [-1, 1])).toEqual([-1, 1])
    expect(given(['一座桥，两岸人', '——渡口大桥见闻'], [0, 1])).toEqual([0, 1])
    expect(given(['一座桥，两岸人', '——渡口大桥见闻'], [-1, 1], [0, 1])).toEqual([-1, 1])
    expect(given(['一座桥，两岸人', '——渡口大桥见闻'], [-1, -1])).toEqual([-1, -1])
  })
})

it('a line above or below one of a headline is of it where little speaks against that', () => {
  const row = [0, 0]
  expect(given(['一座桥，两岸人', '渡口大桥见闻'], [-1, 1], row, 300)).toEqual([1, 1])
  expect(given(['渡口大桥见闻', '一座桥，两岸人'], [1, -1], row, 300)).toEqual([1, 1])
  expect(given(['一座桥，两岸人', '渡口大桥见闻'], [-1, 1], row, 400)).toEqual([-1, 1])
  expect(given(['一座桥，两岸人', '渡口大桥见闻'], [-1, 1], [0, 1], 300)).toEqual([-1, 1])
})

it('a headline that was set from top to bottom has its marks as they stand in a row', () => {
  const unit = { kind: 'display', text: '一座桥︐两岸人︵渡口见闻︶', lines: [], open: false } as Unit
  expect(arrangeHeading({ units: [unit], shared: [1] }).headline).toBe('一座桥，两岸人（渡口见闻）')
  expect(readingForm('一座桥︐两岸人︵渡口见闻︶')).toBe('一座桥，两岸人（渡口见闻）')
})

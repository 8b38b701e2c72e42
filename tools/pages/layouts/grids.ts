import { pageOf } from '../grid/page.ts'
import type { Style } from '../grid/style.ts'

// Pages on a grid of columns and lines, each style a way of papers.

const COMMON: Style = {
  ...{ columns: [4, 6], width: [12, 16], rows: [62, 84] },
  cutting: { most: 90, rows: 14, columns: 1 },
  heads: { most: 2.6, least: 1.4 },
  places: ['above'],
  ...{ borders: ['none'], bordered: 0, isRuled: true, pictured: 0.15, wrapped: 0, labelled: 0.1, notices: 0 },
}

const STYLES: Record<string, Partial<Style>> = {
  tiled: { borders: ['frame', 'under'], bordered: 0.15 },
  corner: {
    places: ['aboveLeft', 'aboveRight', 'aboveLeft', 'above'],
    cutting: { most: 130, rows: 16, columns: 2 },
  },
  inset: { places: ['inset', 'middle', 'above'], cutting: { most: 150, rows: 18, columns: 2 } },
  beneath: { places: ['below', 'belowLeft', 'belowRight'], cutting: { most: 120, rows: 16, columns: 1 } },
  headless: {
    places: ['none', 'above', 'aboveLeft'],
    cutting: { most: 110, rows: 14, columns: 1 },
    bordered: 0.2,
    borders: ['frame'],
  },
  sided: { places: ['left', 'right', 'above'], cutting: { most: 130, rows: 14, columns: 3 } },
  standing: {
    places: ['uprightLeft', 'uprightRight', 'uprightMiddle', 'above'],
    cutting: { most: 130, rows: 20, columns: 2 },
  },
  wrapped: {
    wrapped: 0.6,
    places: ['above', 'aboveLeft', 'middle'],
    borders: ['frame', 'ground', 'bar'],
    cutting: { most: 200, rows: 24, columns: 3 },
  },
  boxed: {
    borders: ['frame', 'ground', 'bar'],
    bordered: 0.8,
    places: ['above', 'aboveLeft'],
    isRuled: false,
  },
  tinted: {
    borders: ['ground', 'dark', 'ground'],
    bordered: 0.5,
    isRuled: false,
    places: ['above', 'aboveLeft', 'below'],
  },
  pictures: {
    pictured: 0.8,
    cutting: { most: 140, rows: 20, columns: 2 },
    places: ['above', 'aboveLeft', 'below'],
  },
  classified: { notices: 1, columns: [5, 8], width: [10, 13], bordered: 0.2, borders: ['frame'] },
  broadsheet: {
    columns: [7, 8],
    width: [10, 13],
    rows: [80, 100],
    size: [10, 11],
    cutting: { most: 110, rows: 13, columns: 1 },
    places: ['above', 'aboveLeft', 'middle'],
  },
  magazine: {
    columns: [2, 3],
    width: [18, 24],
    rows: [48, 64],
    size: [13, 14, 15],
    cutting: { most: 70, rows: 16, columns: 1 },
    heads: { most: 3.6, least: 1.7 },
    isRuled: false,
  },
  modest: { heads: { most: 1.45, least: 1.2 }, columns: [4, 5], places: ['above', 'middle'] },
  labelled: {
    labelled: 0.8,
    places: ['above', 'aboveLeft', 'middle'],
    cutting: { most: 120, rows: 16, columns: 2 },
  },
  bare: {
    isRuled: false,
    cutting: { most: 80, rows: 12, columns: 1 },
    places: ['above', 'aboveLeft', 'aboveRight'],
  },
  medley: {
    columns: [3, 8],
    width: [10, 18],
    cutting: { most: 120, rows: 16, columns: 1 },
    places: [
      'above',
      'aboveLeft',
      'aboveRight',
      'middle',
      'below',
      'inset',
      'left',
      'right',
      'uprightLeft',
      'uprightMiddle',
      'none',
    ],
    ...{
      borders: ['frame', 'ground', 'bar', 'under', 'dark'],
      bordered: 0.3,
      pictured: 0.25,
      wrapped: 0.15,
      labelled: 0.25,
      notices: 0.3,
    },
  },
}

export const grids = Object.fromEntries(
  Object.entries(STYLES).map(([name, style]) => [name, pageOf({ ...COMMON, ...style })]),
)

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const dictionary = join(dirname(createRequire(import.meta.url).resolve('@node-rs/jieba')), 'dict.txt')

/** The dictionary of jieba: words, how often each was counted, and its part of speech. */
export const jiebaEntries = () =>
  readFileSync(dictionary, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [word, count, tag] = line.split(' ')
      return { word, count: Number(count), tag }
    })

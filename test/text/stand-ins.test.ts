import { expect, it } from 'vitest'
import { clusters } from '../../src/text/clusters.ts'
import { standIn } from '../../src/text/stand-ins.ts'
import { cells } from '../../src/text/width.ts'

it('of every character nothing is drawn that terminals draw in one cell or in two', () => {
  const wrong: string[] = []
  for (let code = 0x20; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCodePoint(code)
    const drawn = standIn(character)
    if (cells(drawn, 1) !== cells(character, 2) || cells(drawn, 2) !== cells(drawn, 1)) wrong.push(character)
  }
  expect(wrong).toEqual([])
})

it('what stands for a sign tells it, and everything else is as it was', () => {
  const drawn = (text: string) => clusters(text).map(standIn).join('')
  expect(drawn('“四议”——法…')).toBe('〝四议〞----法..')
  expect(drawn('阿·布，①是 Zürich；⑪')).toBe('阿・布，㈠是 Zu rich；11')
  expect(drawn('汉字 abc 👩‍🌾')).toBe('汉字 abc 👩‍🌾')
})

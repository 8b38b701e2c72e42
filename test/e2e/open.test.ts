import { expect, it } from 'vitest'
import { ran } from './running.ts'
import { launch, shows } from './terminal.ts'

const json = (...args: string[]) => JSON.parse(ran([...args, '--json']).stdout)
const addressOf = (query: string): string => json('find', query).hits[0].article.address

it('prints where an address leads, where no terminal is', () => {
  expect(ran(['open', addressOf('调查队')])).toMatchObject({
    status: 0,
    stdout: '2023-04-22/01-02-cppcc-survey-office.md:1  乔晓峰到吕梁调查队调研\n',
  })
  expect(json('open', json('who', '乔晓峰')[0].address)).toMatchObject({ name: '乔晓峰' })
})

it('says what is gone, and asks for an address where there is none', () => {
  const gone = ran(['open', 'lbx:article/no.md:1,date=2023-04-22,headline=没有这一篇'])
  expect(gone).toMatchObject({ status: 1, stdout: '' })
  expect(gone.stderr).toMatch(/^lbx-tui: .*没有这一篇.*\n$/)
  expect(ran(['open']).status).toBe(2)
})

it.each([
  ['an article', () => `${addressOf('调查队')},paragraph=2`, '乔晓峰一行翻看了'],
  ['a citation', () => '《吕梁读本》2023-04-22 1版《乔晓峰到吕梁调查队调研》', '乔晓峰到吕梁调查队调研'],
  ['a name', () => 'lbx:person/乔晓峰', '吕梁市政协党组书记、主席'],
  ['a search', () => 'lbx:search/qxf', '“qxf”按“乔晓峰”找到'],
])('opens the explorer at %s', async (_, address, wanted) => {
  const terminal = launch({ args: ['open', address()] })
  await terminal.until(shows(wanted), wanted)
  terminal.type('ZZ')
  await terminal.exited
})

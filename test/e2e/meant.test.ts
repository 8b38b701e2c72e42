import { expect, it } from 'vitest'
import { ran } from './running.ts'

it.each(['kwic', 'trend', 'collocates'])(
  '%s counts what is written, and says how it is where only the sound was typed',
  (verb) => {
    const { status, stderr } = ran([verb, 'wangge', '社区'])
    expect(status).toBe(1)
    expect(stderr).toContain(`没有找到 wangge 社区，是不是要 lbx-tui ${verb} 网格 社区？`)
    expect(ran([verb, '网格', '社区']).status).toBe(0)
    expect(ran([verb, 'qzqzqz']).stderr).not.toContain('是不是')
  },
)

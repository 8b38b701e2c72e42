import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../src/settings/config.ts'
import { configPath } from '../../src/settings/folders.ts'
import { loadConfig } from '../../src/settings/load-config.ts'
import { aHome } from './a-home.ts'

const WITHOUT = readConfig('', [])

/** Makes the folder of the settings, and says where their file goes. */
function place(environment: Record<string, string>): string {
  const path = configPath(environment)
  mkdirSync(dirname(path), { recursive: true })
  return path
}

it('settings stand below .config, or where XDG has them', () => {
  const home = aHome()
  expect(configPath(home)).toBe(join(home.HOME, '.config/lbx-tui/config.toml'))
  expect(configPath({ ...home, XDG_CONFIG_HOME: '/etc/mine' })).toBe('/etc/mine/lbx-tui/config.toml')
  expect(configPath({ ...home, XDG_CONFIG_HOME: 'relative' })).toBe(configPath(home))
})

it('the folder of the corpus may begin at home', () => {
  const home = aHome()
  const path = place(home)
  const corpusOf = (...corpora: string[]) => {
    writeFileSync(path, `corpus = ${JSON.stringify(corpora.length === 1 ? corpora[0] : corpora)}`)
    return loadConfig(home, []).config.corpus
  }
  expect(corpusOf('~/报纸')).toEqual([join(home.HOME, '报纸')])
  expect(corpusOf('~')).toEqual([home.HOME])
  expect(corpusOf('~other/报纸')).toEqual(['~other/报纸'])
  expect(corpusOf('/srv/~/报纸')).toEqual(['/srv/~/报纸'])
  expect(corpusOf('~/1998', '/srv/1999')).toEqual([join(home.HOME, '1998'), '/srv/1999'])
})

it('so may certificates for a cluster', () => {
  const home = aHome()
  writeFileSync(place(home), '[opensearch]\nca = "~/ca.pem"\ncert = "/srv/me.pem"\nuser = "~"')
  const own = { ca: join(home.HOME, 'ca.pem'), cert: '/srv/me.pem', user: '~' }
  expect(loadConfig(home, []).config.opensearch).toEqual(own)
})

it('without a file everything is as given', () => {
  expect(loadConfig(aHome(), [])).toEqual(WITHOUT)
  expect(loadConfig({ HOME: '/dev/null' }, [])).toEqual(WITHOUT)
})

it.each<[what: string, make: (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
  ['a file of another kind', (path) => writeFileSync(path, Buffer.alloc(100_000))],
])('%s in place of the settings is told, and nobody waits', (_, make) => {
  const home = aHome()
  const path = place(home)
  make(path)
  expect(loadConfig(home, [])).toEqual({
    config: WITHOUT.config,
    mistakes: [{ kind: 'unreadable', line: 0, what: path }],
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

// The tables that the build makes are made from these, so that their licences come along.
const BEHIND_TABLES = ['pinyin-pro', 'opencc-js', '@node-rs/jieba', '@vant/area-data'].map(
  (name) => `node_modules/${name}/`,
)

/** The licences of every package that esbuild put into the bundle. */
export function bundledLicences({ inputs }) {
  const packages = new Set()
  for (const input of [...Object.keys(inputs), ...BEHIND_TABLES]) {
    const found = /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
    if (found) packages.add(found[0])
  }
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
      const text =
        file && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), 'utf8') : ''
      return `${name} ${version} (${license})\n\n${text.trim()}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}

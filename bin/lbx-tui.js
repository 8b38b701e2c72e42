#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number)

function fail(message) {
  process.stderr.write(`lbx-tui: ${message}\n`)
  process.exitCode = 1
}

if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Node.js ${process.versions.node} is too old; install Node.js 20.19 or newer / 需要 Node.js 20.19 以上`,
  )
} else {
  try {
    require('../dist/main.js')
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes('main.js')) throw error
    fail('dist/main.js is missing; run "npm run build" / 尚未构建，请先运行 npm run build')
  }
}

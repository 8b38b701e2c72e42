import { readFileSync } from 'node:fs'

// Adds up the counts of several result files and prints the closing line.
const sum = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
for (const file of process.argv.slice(2)) {
  const counts = JSON.parse(readFileSync(file, 'utf8'))
  for (const name of Object.keys(sum)) sum[name] += counts[name]
}
console.log(`${sum.numPassedTests} passed, ${sum.numFailedTests} failed, ${sum.numPendingTests} skipped`)
process.exitCode = sum.numFailedTests > 0 || sum.numPassedTests === 0 ? 1 : 0

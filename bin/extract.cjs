#!/usr/bin/env node
// The version alone needs no command line: it is answered before anything is loaded.
const [option, ...others] = process.argv.slice(2);
if (others.length === 0 && (option === '--version' || option === '-V')) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  require('./compiled.cjs').load(require('node:path').join(__dirname, '../dist/extract.cjs'));
}

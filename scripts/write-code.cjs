// Keeps the code that V8 makes of a command, with the functions that a first run compiles:
// node scripts/write-code.cjs FILE ARGUMENTS…
const { writeFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { codeOf, compile, run } = require('../bin/compiled.cjs');

const [file, ...args] = process.argv.slice(2);
const filename = resolve(file);
const script = compile(filename);
process.argv = [process.argv[0], filename, ...args];
process.on('exit', () => writeFileSync(codeOf(filename), script.createCachedData()));
run(script, filename);

const { existsSync, readFileSync } = require('node:fs');
const { Module, createRequire, wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/** Compiles a CommonJS file without dynamic imports, which V8 forgets how to do in code that was kept. */
const compile = (filename, cachedData) =>
  new Script(wrap(readFileSync(filename, 'utf8')), { filename, cachedData });

function run(script, filename) {
  const loaded = new Module(filename, module);
  loaded.filename = filename;
  require.cache[filename] = loaded;
  const required = createRequire(filename);
  script
    .runInThisContext()
    .call(loaded.exports, loaded.exports, required, loaded, filename, dirname(filename));
}

/** Where the code that V8 made of a file is kept. */
const codeOf = (filename) => filename.replace(/\.cjs$/u, '-code.bin');

/**
 * Loads a CommonJS file with the code that V8 made of it when it was built: to parse and compile it anew takes longer
 * than a short run. Another version of V8 than that of the build compiles anew.
 */
function load(filename) {
  const code = codeOf(filename);
  run(compile(filename, existsSync(code) ? readFileSync(code) : undefined), filename);
}

module.exports = { codeOf, compile, load, run };

/* global isnad: dist/browser.global.js, made by `npm run build` */
const byId = (id) => document.getElementById(id);

/** Extracts from the text in the box and shows the page that `extract -f html` writes. */
function run() {
  const text = byId('text').value;
  const date = byId('date').value;
  const start = performance.now();
  const found = isnad.extract(text, date ? { date } : {});
  byId('took').textContent = `${Math.round(performance.now() - start)} ms`;
  byId('page').srcdoc = isnad.htmlPage([{ document: found, text }]);
  byId('json').textContent = JSON.stringify(found, null, 2);
}

byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
run();

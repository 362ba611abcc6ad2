import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the generated blocks of the README: the options as --help prints them, and the accuracy table. */
const block = (name: string, text: string): [RegExp, string] => [
  new RegExp(`<!-- ${name}:start -->[^]*?<!-- ${name}:end -->`, 'u'),
  `<!-- ${name}:start -->\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n\n<!-- ${name}:end -->`,
];

/** The README with its generated blocks as the built commands print them now. */
export function generateReadme(readme: string): string {
  const help = execFileSync(process.execPath, ['bin/extract.cjs', '--help'], { encoding: 'utf8' });
  const accuracy = execFileSync('npm', ['run', '--silent', 'accuracy'], { encoding: 'utf8', stdio: 'pipe' });
  return [block('help', help), block('accuracy', accuracy)].reduce(
    (text, [pattern, replacement]) => text.replace(pattern, () => replacement),
    readme,
  );
}

if (process.argv[2] === 'write')
  writeFileSync('README.md', generateReadme(readFileSync('README.md', 'utf8')));

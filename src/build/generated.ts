import { writeFileSync } from 'node:fs';
import { type Columns, pack } from '../text/packed.ts';

const camelCase = (file: string): string => file.replace(/-./gu, (dash) => dash.slice(1).toUpperCase());

/**
 * Writes a module of src/generated that exports one constant.
 * @param from the module, seen from src/generated, that exports the constant's type
 */
export function writeModule(file: string, type: string, from: string, value: unknown): void {
  const code = `import type { ${type} } from '${from}';\n\nexport const ${camelCase(file)}: ${type} = ${JSON.stringify(value)};\n`;
  writeFileSync(`src/generated/${file}.ts`, code);
}

/** Writes columns as a block, and as a module that holds the block in base64. Parameters as for writeModule. */
export function writeColumns(file: string, type: string, from: string, columns: Columns): void {
  const block = pack(columns);
  writeFileSync(`src/generated/${file}.bin`, block);
  const code = [
    `import type { ${type} } from '${from}';`,
    "import type { Packed } from '../text/packed.ts';",
    '',
    `export const ${camelCase(file)}: Packed<${type}> =\n  '${Buffer.from(block).toString('base64')}';`,
    '',
  ];
  writeFileSync(`src/generated/${file}.ts`, code.join('\n'));
}

import { writeFileSync } from 'node:fs';

/**
 * Writes a module of src/generated that exports one constant.
 * @param from the module, seen from src/generated, that exports the constant's type
 */
export function writeModule(file: string, type: string, from: string, value: unknown): void {
  const name = file.replace(/-./gu, (dash) => dash.slice(1).toUpperCase());
  const imported = type.replace(/^.*<|>$/gu, '');
  const imports = [`import type { ${imported} } from '${from}';`];
  if (type !== imported) imports.push("import type { Packed } from '../text/packed.ts';");
  const code = `${imports.join('\n')}\n\nexport const ${name}: ${type} = ${JSON.stringify(value)};\n`;
  writeFileSync(`src/generated/${file}.ts`, code);
}

import { Argument, Command } from 'commander';
import { configSchema } from '../config.ts';

export const SCHEMA_NAMES = ['document', 'extraction', 'gold', 'people', 'config'] as const;

/** `isnad schema [NAME]`: prints a JSON Schema. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('prints a JSON Schema')
    .addArgument(new Argument('[NAME]', 'which schema').choices(SCHEMA_NAMES).default('document'))
    .action(async (name: string) => {
      const { schemas } = await import('../../generated/schemas.ts');
      const schema = name === 'config' ? configSchema() : schemas[name];
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}

import { Argument, Command } from 'commander';

/** `isnad schema [NAME]`: prints a JSON Schema. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('prints a JSON Schema')
    .addArgument(
      new Argument('[NAME]', 'which schema')
        .choices(['document', 'extraction', 'gold', 'people'])
        .default('document'),
    )
    .action(async (name: string) => {
      const { schemas } = await import('../../generated/schemas.ts');
      process.stdout.write(`${JSON.stringify(schemas[name], null, 2)}\n`);
    });
}

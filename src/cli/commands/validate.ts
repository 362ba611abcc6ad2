import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { validationError } from '../../output/validate.ts';
import { EXIT } from '../errors.ts';

/** `isnad validate FILE`: checks json or ndjson output against the schemas. */
export function validateCommand(): Command {
  return new Command('validate')
    .description('checks an output file (json or ndjson) against the schema')
    .argument('<FILE>', 'the file')
    .action(async (file: string) => {
      const problems = problemsIn(await readFile(file, 'utf8'));
      for (const problem of problems) process.stderr.write(`isnad: ${file}: ${problem}\n`);
      if (problems.length > 0) process.exitCode = EXIT.inputFailed;
    });
}

function problemsIn(text: string): string[] {
  const whole = parsed(text);
  if (isExtraction(whole)) {
    const problem = validationError('extraction', whole);
    return problem ? [problem] : [];
  }
  const lines = text.split('\n');
  return lines.flatMap((line, k) => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    const problem = value === undefined ? 'is not valid JSON' : validationError('document', value);
    return problem ? [`line ${k + 1}: ${problem}`] : [];
  });
}

const isExtraction = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('documents' in value || 'generator' in value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

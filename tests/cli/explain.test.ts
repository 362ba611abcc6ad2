import { expect, test } from '@jest/globals';
import type { TextSpan } from '../../src/index.ts';
import { run } from '../support/command.ts';

const TEXT = 'قال الوزير سامي العلي إن الموسم جيد.\n';
const TIMEOUT = 60_000;

const explain = (...args: string[]) => run(['explain', ...args], { command: 'isnad', input: TEXT });

test(
  'explain shows rule, construction, cue, speaker and confidence',
  async () => {
    const { code, stdout } = await explain('-');
    expect(code).toBe(0);
    for (const part of [
      'verb-complementizer',
      'سامي العلي',
      'cue ',
      'confidence ',
      'rejected as unlikely: 0',
    ])
      expect(stdout).toContain(part);
  },
  TIMEOUT,
);

test(
  '--json prints the same as the library',
  async () => {
    const { stdout } = await explain('--json', '-');
    const { quotes, rejected } = JSON.parse(stdout);
    expect(quotes[0].content.text).toBe('الموسم جيد');
    expect(rejected).toEqual({ unlikely: [], cues: [] });
  },
  TIMEOUT,
);

test(
  'pages and records are read as extract reads them',
  async () => {
    const page = 'fixtures/pages/agency.html';
    const { code, stdout } = await run(['explain', '--json', page], { command: 'isnad' });
    const [document] = JSON.parse((await run([page])).stdout).documents;
    const { id, quotes } = JSON.parse(stdout);
    expect({ code, id }).toEqual({ code: 0, id: page });
    expect(quotes.map(({ content }: { content: unknown }) => content)).toEqual(
      document.quotes.map(({ text, start, end }: TextSpan) => ({ text, start, end })),
    );
    const records = ['a', 'b'].map((name) => JSON.stringify({ id: name, text: TEXT })).join('\n');
    const input = `${records}\nbroken\n`;
    const read = await run(['explain', '-i', 'jsonl', '-'], { command: 'isnad', input });
    expect(read.code).toBe(1);
    expect(read.stderr).toContain('isnad: -:3: is not valid JSON');
    expect(read.stdout.match(/^[ab]: 1 quote$/gmu)).toEqual(['a: 1 quote', 'b: 1 quote']);
  },
  TIMEOUT,
);

test(
  'a missing file exits with 1, a wrong date with 2; both are named',
  async () => {
    const missing = await explain('nowhere.txt');
    expect([missing.code, missing.stdout]).toEqual([1, '']);
    expect(missing.stderr).toContain('nowhere.txt');
    const wrong = await explain('--date', 'heute', '-');
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('heute');
  },
  TIMEOUT,
);

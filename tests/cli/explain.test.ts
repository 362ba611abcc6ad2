import { expect, test } from '@jest/globals';
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

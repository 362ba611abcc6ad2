import { expect, test } from '@jest/globals';
import { run } from '../support/command.ts';

const LINES = ['شكراً جزيلاً لكم', 'ارتفعت البطالة إلى 12% العام الماضي', '', 'هل تسمعني؟'];
const TIMEOUT = 60_000;

const rank = (...args: string[]) =>
  run(['rank', ...args, '-'], { command: 'isnad', input: `${LINES.join('\n')}\n` });

test(
  'rank prints score, tab and statement in input order',
  async () => {
    const { code, stdout } = await rank();
    const rows = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(rows.map((row) => row.split('\t')[1])).toEqual(LINES);
    for (const row of rows) expect(row).toMatch(/^[01]\.\d{3}\t/u);
  },
  TIMEOUT,
);

test(
  '--sort puts the highest score first; -f jsonl tells the features',
  async () => {
    const { stdout } = await rank('--sort', '-f', 'jsonl');
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows[0].statement).toBe(LINES[1]);
    expect(rows[0].features[0]).toEqual({
      feature: expect.any(String),
      value: expect.any(Number),
      weight: expect.any(Number),
    });
    const scores = rows.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  },
  TIMEOUT,
);

test(
  'a file that is not there is named, with exit code 1',
  async () => {
    const { code, stderr, stdout } = await run(['rank', 'no-such-file.txt'], { command: 'isnad' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('no-such-file.txt: does not exist');
  },
  TIMEOUT,
);

test(
  'claims-csv gives one row a claim',
  async () => {
    const { stdout } = await run(['-f', 'claims-csv', '--date', '2024-03-05', '-'], {
      input: 'قال الوزير إن الصادرات ارتفعت بنسبة 6% العام الماضي، وإن الأسعار لن تتغير.',
    });
    const [header = '', ...rows] = stdout.trimEnd().split('\r\n');
    expect(header).toContain('speakerName,text,modality,negated,quantities,times,checkWorthiness');
    expect(rows.length).toBe(2);
    expect(rows[0]).toContain('asserted,false,6 percent,2023,');
    expect(rows[1]).toContain('predicted,true,,,');
  },
  TIMEOUT,
);

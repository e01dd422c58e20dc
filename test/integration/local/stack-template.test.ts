import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stackTemplate } from '../../../infra/local/stack-template.ts';
import { type Synthesised, synthesise } from '../../../infra/synth.ts';
import { path } from '../../support/sample-programme.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-templates-'));
const cache = join(folder, 'cache');
const programme = join(folder, 'programme.yaml');
cpSync(path('templates/programmes/mobile-reputation.yaml'), programme);
afterAll(() => rmSync(folder, { recursive: true }));

const made = () => stackTemplate({ programmes: [programme] }, cache);
const kept = () => readdirSync(cache).sort();
const textOf = ({ template, assets }: Synthesised) => [
  JSON.stringify(template),
  Buffer.from(assets.programmes).toString(),
];

describe('the template that a host starts from', () => {
  let fresh: Synthesised;
  beforeAll(() => {
    fresh = synthesise({ programmes: [programme] });
  });

  test('is the synthesised one to the letter, made or kept', async () => {
    expect(textOf(await made())).toEqual(textOf(fresh));
    const [file = ''] = kept();
    expect(JSON.parse(readFileSync(join(cache, file), 'utf8'))).toEqual(fresh.template);
    expect(textOf(await made())).toEqual(textOf(fresh));
    expect(kept()).toEqual([file]);
  });

  test('is read, not made anew, where nothing has changed', async () => {
    const [file = ''] = kept();
    writeFileSync(join(cache, file), '{"Resources":{}}');
    expect((await made()).template).toEqual({ Resources: {} });
  });

  test('is made anew where the kept one is damaged', async () => {
    const [file = ''] = kept();
    writeFileSync(join(cache, file), '{"Resou');
    expect(textOf(await made())).toEqual(textOf(fresh));
    expect(textOf(await made())).toEqual(textOf(fresh));
  });

  test('is another for another programme; what is a day old is let go', async () => {
    const [old = ''] = kept();
    utimesSync(join(cache, old), 0, 0);
    writeFileSync(programme, readFileSync(programme, 'utf8').replace('reports@example.com', 'surveys@example.com'));
    expect(JSON.stringify((await made()).template)).toContain('surveys@example.com');
    expect(kept()).toHaveLength(1);
    expect(kept()).not.toContain(old);
  });

  test('is another for another setting', async () => {
    await stackTemplate({ programmes: [programme], context: { alarmEmail: 'ops@example.com' } }, cache);
    expect(kept()).toHaveLength(2);
  });

  test('of a programme that cannot be used is refused, kept or not', async () => {
    writeFileSync(programme, 'yardstick: 1');
    await expect(made()).rejects.toThrow('programme.yaml');
  });

  test('is made where nothing can be kept', async () => {
    cpSync(path('templates/programmes/mobile-reputation.yaml'), programme);
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(textOf(await stackTemplate({ programmes: [programme] }, file))).toEqual(textOf(fresh));
  });
});

import { parseArgs } from 'node:util';
import type { Edition } from '../../../functions/model/run.ts';
import { s3Client } from '../../../functions/runtime/clients.ts';
import { presignedPdf } from '../../../functions/store/archive.ts';
import { readEditions } from '../../../functions/store/editions.ts';
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { DEPLOYMENT_OPTIONS, deployedArchive, deployedTable } from './deployment.ts';
import { BadInput, EXIT } from './exit.ts';
import { loadProgramme } from './load.ts';

const [text, flag] = [{ type: 'string' } as const, { type: 'boolean', default: false } as const];

const cells = ({ id, state, bytes, sha256, reason }: Edition): string[] => [
  id,
  state,
  bytes === null ? '' : `${Math.ceil(bytes / 1024)} KB`,
  sha256 === null ? '' : `sha256 ${sha256.slice(0, 16)}…`,
  reason ?? '',
];

/** `yardstick editions`: the reports of a period, all revisions; with --links an address of each PDF, good for five minutes. */
export async function editionsCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { ...DEPLOYMENT_OPTIONS, archive: text, programme: text, period: text, links: flag },
  });
  const { programme: path, period, links } = values;
  if (path === undefined || period === undefined) throw new BadInput(['--programme and --period are needed']);
  const { id } = await loadProgramme(path, period);
  const archive = links ? { client: s3Client(), bucket: await deployedArchive(values) } : undefined;
  const editions = await readEditions(await deployedTable(values), id, period);
  const listed = await Promise.all(
    editions.map(async (edition) => ({
      ...edition,
      link: archive && edition.key !== null ? await presignedPdf(archive, edition.key, `${edition.id}.pdf`) : undefined,
    })),
  );
  const lines = columns(listed.map(cells));
  listed.forEach(({ link }, i) => {
    terminal.say(link === undefined ? (lines[i] ?? '') : `${lines[i]}\n    ${link}`);
  });
  terminal.answer(listed);
  return EXIT.sent;
}

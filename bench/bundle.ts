import { build } from 'esbuild';
import { BUNDLING, REPLACED } from '../infra/constructs/bundling.ts';

/** Bundles files as functions are bundled for Lambda, all at once. @returns packages and files in each bundle, by its path. */
export async function bundled(
  entries: Readonly<Record<string, string>>,
  outdir: string,
): Promise<Map<string, string[]>> {
  const { metafile } = await build({
    ...BUNDLING,
    banner: { js: BUNDLING.banner },
    alias: REPLACED,
    entryPoints: { ...entries },
    outdir,
    absWorkingDir: process.cwd(),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    metafile: true,
    logLevel: 'error',
  });
  return new Map(Object.entries(metafile.outputs).map(([path, { inputs }]) => [path, Object.keys(inputs)]));
}

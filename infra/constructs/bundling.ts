import { resolve } from 'node:path';

/** Where the bundle lies, for modules that look for files beside them: CommonJS has no `import.meta`. */
const BANNER = "const urlOfBundle = require('node:url').pathToFileURL(__filename).href;";

const replaced = (file: string): string => resolve(import.meta.dirname, '../../templates/report/replaced', file);

/**
 * How handlers are bundled by esbuild, besides what CDK asks of it. They are CommonJS (`format`), which starts sooner: an ES module
 * that imports `node:http` makes Node load all that this offers, fetch and WebSocket with it.
 */
export const BUNDLING = {
  mainFields: ['module', 'main'],
  banner: BANNER,
  define: { 'import.meta.url': 'urlOfBundle' },
  // Half as much to read at a cold start; the map leads back to lines and names. Functions that keep their names themselves
  // (`keepNames`) say them each time they are made, closures too: a tenth of all that drawing a report does.
  minify: true,
};

/** Modules below pdfkit that Node does better or that no report needs, and what is bundled in their place. */
export const REPLACED: Readonly<Record<string, string>> = {
  'tiny-inflate': replaced('tiny-inflate.cts'),
  'brotli/decompress.js': replaced('brotli-decompress.ts'),
  '@noble/ciphers/aes': replaced('aes.ts'),
};

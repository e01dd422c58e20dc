/** Some dependencies are CommonJS inside: in an ES module they need a `require` and the directory they lie in. */
const BANNER = [
  "import { createRequire as createRequireOfBundle } from 'node:module';",
  'const require = createRequireOfBundle(import.meta.url);',
  'const __dirname = import.meta.dirname;',
].join('');

/** How handlers are bundled by esbuild, besides what CDK asks of it. */
export const BUNDLING = {
  mainFields: ['module', 'main'],
  banner: BANNER,
  // Half as much to read at a cold start; names stay, for logs, and the map leads back to lines.
  minify: true,
  keepNames: true,
};

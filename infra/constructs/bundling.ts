/** Where the bundle lies, for modules that look for files beside them: CommonJS has no `import.meta`. */
const BANNER = "const urlOfBundle = require('node:url').pathToFileURL(__filename).href;";

/**
 * How handlers are bundled by esbuild, besides what CDK asks of it. They are CommonJS (`format`), which starts in two thirds of
 * the time: an ES module that imports `node:http` makes Node read all that this module offers, WebSocket and fetch with it.
 */
export const BUNDLING = {
  mainFields: ['module', 'main'],
  banner: BANNER,
  define: { 'import.meta.url': 'urlOfBundle' },
  // Half as much to read at a cold start; names stay, for logs, and the map leads back to lines.
  minify: true,
  keepNames: true,
};

import { brotliDecompressSync } from 'node:zlib';

/** Decompresses Brotli, as `brotli/decompress.js` does in JavaScript with a dictionary of its own, which Node has already. */
export default (compressed: Uint8Array): Uint8Array => brotliDecompressSync(compressed);

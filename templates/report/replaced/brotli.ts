import { brotliDecompressSync } from 'node:zlib';
export default (data: Uint8Array): Uint8Array => brotliDecompressSync(data);

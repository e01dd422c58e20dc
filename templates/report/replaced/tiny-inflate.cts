const { inflateRawSync } = process.getBuiltinModule('node:zlib');

/** Inflates into a buffer of the right length, as the package of this name does in JavaScript; CommonJS as that is. */
module.exports = (deflated: Uint8Array, into: Uint8Array): Uint8Array => {
  into.set(inflateRawSync(deflated));
  return into;
};

/** Loads a bundle as Lambda does, and says after how many milliseconds from the start of the process its handler is there. */
const { handler } = await import(process.argv[2] ?? '');
if (typeof handler !== 'function') throw new TypeError(`${process.argv[2]} has no handler`);
process.stdout.write(String(performance.now()));

import { finish, mixBlock } from '../bootstrap/murmur.ts';

/** Uniform numbers from 0 (included) to 1, the same for the same seed on every machine: hashes of 0, 1, 2, … */
export function randomFrom(seed: number): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return finish(mixBlock(seed | 0, drawn)) / 2 ** 32;
  };
}

/** The places 0 to n − 1 in a random order (Fisher and Yates; Durstenfeld 1964). */
export function shuffledPlaces(n: number, random: () => number): Int32Array {
  const places = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const swapped = places[i] ?? 0;
    places[i] = places[j] ?? 0;
    places[j] = swapped;
  }
  return places;
}

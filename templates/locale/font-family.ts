export type Weight = 'regular' | 'medium' | 'bold';
const WEIGHTS: readonly Weight[] = ['regular', 'medium', 'bold'];

/** A font in three weights, each a static TTF or OTF file of an npm package, named by its path in there. */
export interface FontFamily {
  readonly name: string;
  readonly files: Readonly<Record<Weight, string>>;
  /** True if no figure moves closer to its neighbour (kerning): they are set several times as quickly. Default: false. */
  readonly plainFigures?: boolean;
  /** Its licence, by the same kind of path: it goes wherever the files go. */
  readonly licence: string;
}

const PACKAGE = '@expo-google-fonts/noto-sans-sc';

/** Chinese, Latin, Greek and Cyrillic in one font, with the signs that reports use. */
export const NOTO_SANS_SC: FontFamily = {
  name: 'Noto Sans SC',
  files: {
    regular: `${PACKAGE}/400Regular/NotoSansSC_400Regular.ttf`,
    medium: `${PACKAGE}/500Medium/NotoSansSC_500Medium.ttf`,
    bold: `${PACKAGE}/700Bold/NotoSansSC_700Bold.ttf`,
  },
  plainFigures: true,
  licence: `${PACKAGE}/LICENSE_FONT`,
};

const leaf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Where a font file stands beside a bundled function, relative to it. */
export const shippedFont = (path: string): string => `fonts/${leaf(path)}`;

/** Everything that goes with a bundled function for these fonts: place beside it, and path in the npm packages. */
export const shippedFiles = (families: readonly FontFamily[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    families.flatMap(({ name, files, licence }) => [
      ...WEIGHTS.map((weight) => [shippedFont(files[weight]), files[weight]]),
      [`fonts/${name.replaceAll(' ', '')}.LICENSE`, licence],
    ]),
  );

import * as z from 'zod';
import { contrastOf } from '../colour.ts';

/** Text needs it on its ground (WCAG 2.2, success criterion 1.4.3). */
const LEAST_CONTRAST = 4.5;
const PAPER = '#FFFFFF';

const BLUE = '#0B5FA5';

/** The own operator's colour (`#RRGGBB`): the programme's accent, else blue. */
export const accentOf = ({ accent }: { readonly accent?: string | undefined }): string => accent ?? BLUE;

/** The colour that stands for the own operator in reports. */
export const accentSchema = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, 'write a colour as #RRGGBB, for example #0B5FA5')
  .superRefine((hex, context) => {
    if (!/^#[0-9A-Fa-f]{6}$/.test(hex)) return;
    const contrast = contrastOf(hex, PAPER);
    // Cut, not rounded: 4.46 must not be refused as "4.5".
    const stated = (Math.floor(contrast * 10) / 10).toFixed(1);
    if (contrast < LEAST_CONTRAST)
      context.addIssue({
        code: 'custom',
        message: `${hex} has a contrast of ${stated}:1 on white; text needs at least ${LEAST_CONTRAST}:1, so choose a darker colour`,
      });
  })
  .describe('Colour of the own operator in reports, as #RRGGBB; at least 4.5:1 on white. Default: blue, #0B5FA5');

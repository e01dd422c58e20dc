import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../templates/report/render.ts';
import { markedContentOf } from './support/marked-content.ts';
import { withoutPoppler } from './support/poppler.ts';
import { documentOf, reports } from './support/reports.ts';
import { type Element, flat, walk } from './support/structure.ts';

describe.skipIf(withoutPoppler).each(reports)(
  '$sample, $report, $scope, $locale',
  ({ sample, report, scope, locale }) => {
    const document = documentOf(sample, report, scope, locale);
    let walked: ReturnType<typeof walk>;
    let elements: Element[];
    const of = (role: string): Element[] => elements.filter((e) => e.role === role);

    beforeAll(async () => {
      walked = walk(await renderPdf(document));
      elements = flat(walked.tree);
    });

    it('tags everything that it draws, or marks it as decoration', () => {
      expect(walked.faults).toEqual([]);
      expect(elements.length).toBeGreaterThan(30);
    });

    it('has a section with one title for each page, and headings under it', () => {
      expect(walked.tree.children).toHaveLength(document.pages.length);
      for (const section of walked.tree.children) {
        expect(section.children[0]?.role).toBe('H1');
        expect(section.children.filter((c) => c.role === 'H1')).toHaveLength(1);
      }
      const headings = document.pages.flatMap((p) => p.blocks.filter((b) => b.kind === 'heading'));
      expect(of('H2')).toHaveLength(headings.length);
    });

    it('gives every figure words and a place', () => {
      expect(of('Figure').length).toBeGreaterThan(0);
      for (const { alt, bbox } of of('Figure')) {
        expect(alt).toMatch(/\S{2}/);
        expect(alt).not.toMatch(/NaN|undefined|null|[{}]/);
        expect(bbox).toHaveLength(4);
      }
      const said = of('Figure')
        .map((f) => f.alt)
        .join(' ');
      for (const { blocks } of document.pages)
        for (const block of blocks) {
          if (block.kind === 'dumbbells' || block.kind === 'trend') expect(said).toContain(block.alt);
          if (block.kind === 'dumbbells') for (const row of block.rows) expect(said).toContain(row.alt);
        }
    });

    it('heads every column and row of its tables, and says so once', () => {
      const tables = document.pages.flatMap((p) => p.blocks.flatMap((b) => (b.kind === 'table' ? [b] : [])));
      expect(of('Table')).toHaveLength(tables.length);
      of('Table').forEach((table, t) => {
        const [head, ...rows] = table.children;
        expect(head?.children.map((c) => [c.role, c.scope])).toEqual(tables[t]?.columns.map(() => ['TH', '/Column']));
        expect(rows).toHaveLength(tables[t]?.rows.length ?? 0);
        for (const row of rows) {
          expect(row.children).toHaveLength(head?.children.length ?? 0);
          expect(row.children[0]).toMatchObject({ role: 'TH', scope: '/Row' });
        }
      });
    });

    it('names its language and title, shows the title, and lists its pages', () => {
      const { pdf } = walked;
      expect(pdf.text(pdf.catalog['/Lang'])).toBe(locale);
      expect(pdf.dictionary(pdf.catalog['/MarkInfo'])['/Marked']).toBe(true);
      expect(pdf.dictionary(pdf.catalog['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
      const xmp = pdf.stream(pdf.catalog['/Metadata']).toString('utf8');
      expect(xmp).toContain(`<rdf:li xml:lang="x-default">${document.title}</rdf:li>`);
      expect(xmp).toContain(`<dc:language><rdf:Bag><rdf:li>${locale}</rdf:li></rdf:Bag></dc:language>`);
      expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const titles: (string | undefined)[] = [];
      let entry = pdf.dictionary(pdf.catalog['/Outlines'])['/First'];
      while (entry !== undefined) {
        titles.push(pdf.text(pdf.dictionary(entry)['/Title']));
        entry = pdf.dictionary(entry)['/Next'];
      }
      expect(titles).toEqual(document.pages.map((p) => p.title));
    });

    it('stays small', async () => {
      expect((await renderPdf(document)).length).toBeLessThan(300_000);
    });
  },
);

describe('the walk itself', () => {
  it('sees what is drawn outside, tags inside artifacts, and what is never closed', () => {
    expect(markedContentOf('/P <</MCID 0>> BDC [<0001> 0] TJ EMC').faults).toEqual([]);
    expect(markedContentOf('0 0 10 10 re f').faults).toHaveLength(1);
    expect(markedContentOf('/Artifact BMC /P <</MCID 0>> BDC (a) Tj EMC EMC').faults).toHaveLength(1);
    expect(markedContentOf('/P <</MCID 0>> BDC (a\\) f) Tj').faults).toEqual(['/P without an end']);
    expect(markedContentOf('/Span BMC (a) Tj EMC').faults).toHaveLength(1);
  });
});

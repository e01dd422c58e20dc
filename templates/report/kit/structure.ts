/** Standard structure types (ISO 32000-1, 14.8.4) that reports use. */
type Role = 'Sect' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

export interface Traits {
  /** Takes the place of a figure for those who do not see it. */
  readonly alt?: string;
  /** Left, top, right, bottom of a figure, points. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Column' | 'Row';
}

/** Stands for one element that several pieces of a document draw into. */
export interface Part {
  readonly role: Role;
}

/** The tree that a reader without eyes walks: what is drawn goes into one of its elements, or is an artifact. */
export interface Structure {
  /** Draws inside a new element under the current one. */
  within(role: Role, traits: Traits, draw: () => void): void;
  /** Draws inside the one element that `part` stands for, made under the current one when first drawn into. */
  continuing(part: Part, draw: () => void): void;
  /** Draws what belongs to the sheet, not to the document: running heads and what is repeated. */
  aside(draw: () => void): void;
  /** Opens the marked content that the next text or graphic belongs in: graphics outside figures are decoration. */
  mark(what: 'text' | 'graphic'): void;
  /** Closes what is open; to be called before the next sheet. */
  endSheet(): void;
}

interface Current {
  readonly element: PDFKit.PDFStructureElement;
  readonly role: string;
  readonly figure: boolean;
}

type Target = Current | 'aside' | 'decoration';

/** The structure tree of a document that is being drawn; its root is a Document element. */
export function createStructure(pdf: PDFKit.PDFDocument): Structure {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const parts = new Map<Part, PDFKit.PDFStructureElement>();
  let current: Current = { element: root, role: 'Document', figure: false };
  let isAside = false;
  let open: Target | null = null;

  const close = (): void => {
    if (open !== null) pdf.endMarkedContent();
    open = null;
  };
  const enter = (element: PDFKit.PDFStructureElement, role: Role, draw: () => void): void => {
    const outer = current;
    current = { element, role, figure: outer.figure || role === 'Figure' };
    draw();
    current = outer;
  };
  const added = (role: Role, traits: Traits): PDFKit.PDFStructureElement => {
    const element = pdf.struct(role, { ...traits });
    current.element.add(element);
    return element;
  };

  return {
    within(role, traits, draw) {
      if (isAside) draw();
      else enter(added(role, traits), role, draw);
    },
    continuing(part, draw) {
      const element = parts.get(part) ?? added(part.role, {});
      parts.set(part, element);
      enter(element, part.role, draw);
    },
    aside(draw) {
      const outer = isAside;
      isAside = true;
      draw();
      isAside = outer;
    },
    mark(what) {
      const target: Target = isAside ? 'aside' : what === 'graphic' && !current.figure ? 'decoration' : current;
      if (target === open) return;
      close();
      if (target === 'aside') pdf.markContent('Artifact', { type: 'Pagination' });
      else if (target === 'decoration') pdf.markContent('Artifact', { type: 'Layout' });
      else target.element.add(pdf.markStructureContent(target.role));
      open = target;
    },
    endSheet: close,
  };
}

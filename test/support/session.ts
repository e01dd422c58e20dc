import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of this run of vitest, for what several files read and one of them makes. */
    session: string;
  }
}

export default function session(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-session-'));
  project.provide('session', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

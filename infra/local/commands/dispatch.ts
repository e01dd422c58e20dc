import type { Terminal } from '../terminal.ts';

type Command = (args: string[], terminal: Terminal) => Promise<number>;

/**
 * Loads what a command needs, and nothing of the others: the embedded services take a second that `check` need not wait
 * for.
 */
export const LOAD: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run-command.ts')).runCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  preview: async () => (await import('./preview.ts')).previewCommand,
  schedule: async () => (await import('./schedule.ts')).scheduleCommand,
  schema: async () => (await import('./schema.ts')).schemaCommand,
  findings: async () => (await import('./findings.ts')).findingsCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  recipients: async () => (await import('./recipients.ts')).recipientsCommand,
  clients: async () => (await import('./clients.ts')).clientsCommand,
  runs: async () => (await import('./runs.ts')).runsCommand,
  release: async () => (await import('./runs.ts')).releaseCommand,
  approve: async () => (await import('./runs.ts')).approveCommand,
  suppress: async () => (await import('./suppress.ts')).suppressCommand,
  deliveries: async () => (await import('./deliveries.ts')).deliveriesCommand,
  editions: async () => (await import('./editions.ts')).editionsCommand,
  resend: async () => (await import('./resend.ts')).resendCommand,
  'test-send': async () => (await import('./test-send.ts')).testSendCommand,
  actions: async () => (await import('./actions.ts')).actionsCommand,
  erase: async () => (await import('./erase.ts')).eraseCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Closes the host when the user or the system stops the process, then lets the signal have its way. A second signal while
 * it closes ends the process at once.
 * @returns what takes the listeners away again, for after the host has closed by itself.
 */
export function closeOnSignals(host: { close(): Promise<void> }): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    forget();
    host.close().finally(() => process.kill(process.pid, signal));
  };
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return forget;
}

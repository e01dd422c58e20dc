declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** A DynamoDB server in memory; closing it closes its store. */
  export default function dynalite(options: { createTableMs?: number; deleteTableMs?: number }): Server;
}

import { parentPort } from 'node:worker_threads';
import dynalite from 'dynalite';
import { listen } from './loopback.ts';

// Beside the functions, not among them: as on AWS, the table's work takes none of their time.
parentPort?.postMessage(await listen(dynalite({ createTableMs: 0, deleteTableMs: 0 })));

import type { Server } from 'node:http';

const HOST = '127.0.0.1';

/** The address of a listening server, without a slash at the end. */
export function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  return `http://${HOST}:${address.port}`;
}

/** Listens on a free port of the loopback interface, never on the network. @returns the server's address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: HOST }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return addressOf(server);
}

/** Stops a server at once: idle and busy connections are cut, since nobody is left to be answered. */
export async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

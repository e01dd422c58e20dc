import { startHost } from '../../infra/local/host.ts';

const host = await startHost({ programmeFiles: ['templates/programmes/mobile-reputation.yaml'] });
process.stdout.write(String(performance.now()));
await host.close();

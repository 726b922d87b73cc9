import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/** The source text of a script that leaves the exports of a module in `bench`. */
export async function bundle(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'es2023', lib: { entry: resolve(module), formats: ['iife'], name: 'bench' } },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
  return output[0].code;
}

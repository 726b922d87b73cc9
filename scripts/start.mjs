import { ensureDependencies } from './setup/ensure-dependencies.mjs';
import { runTypeScript } from './setup/run-typescript.mjs';

ensureDependencies();
runTypeScript('scripts/demo/start.ts', process.argv.slice(2));

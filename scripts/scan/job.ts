import { loadEngine } from './load-engine';
import { type ScanOptions, scanFile } from './scan-file';

/** Of `scan --jobs`: a process that scans the files that its parent names, one after the other. */
export interface JobRequest {
  readonly file: string;
  readonly options: ScanOptions;
}

const engine = loadEngine();
process.on('message', async ({ file, options }: JobRequest) => process.send?.(await scanFile(file, options, engine)));
process.on('disconnect', () => process.exit());

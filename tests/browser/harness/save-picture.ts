import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'artifacts/end-to-end';

/** Keeps a PNG for people to look at. */
export async function savePicture(name: string, shown: { screenshot(): Promise<Uint8Array> }): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.png`), await shown.screenshot());
}

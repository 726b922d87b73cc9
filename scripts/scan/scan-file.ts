import { readFile } from 'node:fs/promises';
import { stdin } from 'node:process';
import { buffer } from 'node:stream/consumers';
import type { Engine } from '../../utils/detection/prepare-catalogue';
import { unchecked } from '../../utils/detection/unchecked';
import { decodeHtml } from './decode-html';
import { pageLine } from './page-line';
import { pageReport } from './page-report';
import { type PageResult, readPage } from './read-page';

/** How pages are read and shown. */
export interface ScanOptions {
  readonly json: boolean;
  readonly url: string | null;
}

/** What is printed of one file. */
export interface ScannedFile {
  readonly text: string;
  readonly failed: boolean;
}

/** Reads and judges one file, `-` for standard input. Never throws: a file that cannot be read is a verdict, too. */
export async function scanFile(file: string, { json, url }: ScanOptions, engine: Engine): Promise<ScannedFile> {
  const result = await resultOf(file, (html) => readPage(html, url, engine));
  const line = pageLine(file, result);
  return { text: `${json ? JSON.stringify(line) : pageReport(line)}\n`, failed: result.verdict.state === 'failed' };
}

async function resultOf(file: string, read: (html: string) => PageResult): Promise<PageResult> {
  try {
    return read(decodeHtml(file === '-' ? await buffer(stdin) : await readFile(file)));
  } catch (error) {
    return { snapshot: null, verdict: unchecked('failed', error instanceof Error ? error.message : String(error)) };
  }
}

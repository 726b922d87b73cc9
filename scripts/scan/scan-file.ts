import { readFileSync } from 'node:fs';
import { stdin } from 'node:process';
import { buffer } from 'node:stream/consumers';
import type { Engine } from '../../utils/detection/prepare-catalogue';
import { decodeHtml } from './decode-html';
import { pageLine } from './page-line';
import { pageReport } from './page-report';
import { checkPage, failed, type PageResult, readPage } from './read-page';

/** How pages are read and shown. */
export interface ScanOptions {
  readonly json: boolean;
  readonly url: string | null;
  /** Reads pages whose first look gives no sign, too. */
  readonly full: boolean;
}

/** What is printed of one file. */
export interface ScannedFile {
  readonly text: string;
  readonly failed: boolean;
}

/** Reads and judges one file, `-` for standard input. Never throws: a file that cannot be read is a verdict, too. */
export async function scanFile(file: string, { json, url, full }: ScanOptions, engine: Engine): Promise<ScannedFile> {
  const result = await resultOf(file, (html) => (full ? readPage : checkPage)(html, url, engine));
  const line = pageLine(file, result);
  return { text: `${json ? JSON.stringify(line) : pageReport(line)}\n`, failed: result.verdict.state === 'failed' };
}

async function resultOf(file: string, read: (html: string) => PageResult): Promise<PageResult> {
  try {
    return read(decodeHtml(file === '-' ? await buffer(stdin) : readFileSync(file)));
  } catch (error) {
    return failed(error);
  }
}

import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodePage } from './decode';

const TARGETS = ['s', 't', 'tw', 'twp', 'hk'] as const;
type Target = (typeof TARGETS)[number];

/** Converts a text or HTML file to a script and prints it. Gives the exit status: 0, or 2 where it could not be read. */
export async function convertCommand(to: string | null, file: string | null): Promise<number> {
  if (!to || !(TARGETS as readonly string[]).includes(to) || !file) {
    process.stderr.write(`convert takes --to ${TARGETS.join('|')} and a file, or - for standard input\n`);
    return 2;
  }
  try {
    const { text, isHtml } = decodePage(file === '-' ? await buffer(process.stdin) : await readFile(file));
    const { convertHtml, convertText } = await import('../script/node-converter');
    process.stdout.write(isHtml ? convertHtml(text, to as Target) : convertText(text, to as Target));
    return 0;
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`);
    return 2;
  }
}

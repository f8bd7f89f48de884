import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodePage } from './decode';
import type { ConvertArguments } from './options';
import { Output } from './output';

/**
 * Converts a text or HTML file to a script and prints it.
 * @throws Error where it cannot be read or written
 */
export async function convertCommand({ to, file }: ConvertArguments): Promise<void> {
  const { text, isHtml } = decodePage(file === '-' ? await buffer(process.stdin) : await readFile(file));
  const { convertHtml, convertText } = await import('../script/node-converter');
  await Output.to(null).write(isHtml ? convertHtml(text, to) : convertText(text, to));
}

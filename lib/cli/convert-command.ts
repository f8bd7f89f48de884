import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { reasonOf } from './answer';
import { decodePage } from './decode';
import type { ConvertArguments } from './options';
import { Output } from './output';

/**
 * Converts a text or HTML file to a Chinese script and prints it.
 * @throws Error if it cannot be read or written
 */
export async function convertCommand({ to, file }: ConvertArguments): Promise<void> {
  const bytes = file === '-' ? buffer(process.stdin) : readFile(file);
  const { text, isHtml } = await bytes
    .then((read) => decodePage(read))
    .catch((error: unknown) => {
      throw new Error(`${file}: ${reasonOf(error)}`, { cause: error });
    });
  const { convertHtml, convertText } = await import('../script/node-converter');
  await Output.to(null).write(isHtml ? convertHtml(text, to) : convertText(text, to));
}

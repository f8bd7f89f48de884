/** The limit of any command that reads pages: each line parsed, as JSON and as HTML, and answered. */
import { createInterface } from 'node:readline';
import { parse } from 'parse5';

for await (const line of createInterface({ input: process.stdin })) {
  const { html } = JSON.parse(line) as { html: string };
  process.stdout.write(`${parse(html).childNodes.length}\n`);
}

import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'vite';

/** Large modules that few files need: import name to the entry in `node_modules`. */
const MODULES: Record<string, string> = {
  'pdfjs-dist/legacy/build/pdf.mjs': 'pdfjs-dist/legacy/build/pdf.min.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.mjs': 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  '@e965/xlsx': '@e965/xlsx/xlsx.mjs',
  'hucre/xlsx': 'hucre/dist/xlsx.mjs',
};
/** A module of more characters than this that is a single string is packed too. */
const LONG_TEXT = 100_000;

const PREFIX = 'packed:';
const INFLATE = `import { inflateRawSync } from 'node:zlib';`;
const inflated = (text: string): string =>
  `inflateRawSync(Buffer.from('${deflateRawSync(text, { level: 9 }).toString('base64')}', 'base64'))`;

/**
 * Makes a module run without a file of its own. When it is loaded, PDF.js requires a canvas library for its matrix
 * class; it draws nothing for us, so any class will do. A packed module has no address, so `import.meta.url` is
 * replaced.
 */
const standsAlone = (): Plugin => ({
  name: 'gongkai-lens:stands-alone',
  transform(code, id) {
    const asked = /\w+\("@napi-rs\/canvas"\)(?=\}catch)/;
    if (id.endsWith('/pdf.min.mjs') && !asked.test(code)) throw new Error('PDF.js asks for its canvas in another way');
    const alone = code
      .replace(asked, '{ DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }')
      .replaceAll('import.meta.url', '"file:///"');
    return { code: alone, map: null };
  },
});

/** Bundles a module with all its imports into one text. */
async function whole(entry: string, root: string): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [standsAlone()],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      write: false,
      target: 'node20',
      minify: true,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  if (!('output' in made)) throw new Error(`${entry} makes no one file`);
  return made.output[0].code;
}

/**
 * Keeps large, rarely used code compressed within a bundle, so that it is not parsed when the program starts.
 * Dynamically imported modules are inflated on import; long texts when the module that holds them runs.
 * @param root the repository
 */
export const packed = (root: string): Plugin => ({
  name: 'gongkai-lens:packed',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
  async load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return null;
    const entry = MODULES[id.slice(PREFIX.length + 1)] as string;
    const source = inflated(await whole(join(root, 'node_modules', entry), root));
    return `${INFLATE} export const load = () => import(/* @vite-ignore */ 'data:text/javascript;base64,' + ${source}.toString('base64'));`;
  },
  transform(code, id) {
    const text = code.length > LONG_TEXT ? /^export default (".*");?\s*$/s.exec(code)?.[1] : undefined;
    if (text) return { code: `${INFLATE} export default ${inflated(JSON.parse(text))}.toString();`, map: null };
    if (!id.includes('/lib/') || !code.includes('await import(')) return null;
    const changed = code.replace(/await import\('([^']+)'\)/g, (whole, name: string) =>
      Object.hasOwn(MODULES, name) ? `await (await import('${PREFIX}${name}')).load()` : whole,
    );
    return changed === code ? null : { code: changed, map: null };
  },
});

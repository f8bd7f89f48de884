import { createCipheriv, createHash } from 'node:crypto';
import { binaryFileOf, textAt } from './pdf';

/** Encryption methods: ISO 32000, 7.6, revisions 2, 4 and 5 of the standard security handler. */
export type Cipher = 'RC4' | 'AES-128' | 'AES-256';

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const PERMISSIONS = -44;
const ZEROS = Buffer.alloc(16);

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] as number, state[a] as number];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) % 256;
    j = (j + (state[i] as number)) % 256;
    swap(i, j);
    return byte ^ (state[((state[i] as number) + (state[j] as number)) % 256] as number);
  }) as Buffer;
}

const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;

/** AES in CBC mode, with the initialisation vector before the ciphertext. */
function aes(key: Buffer, data: Buffer): Buffer {
  const vector = md5(key, data);
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, vector);
  return Buffer.concat([vector, cipher.update(data), cipher.final()]);
}

/** AES in CBC mode for whole blocks, with a zero vector that is not written. */
function aesBlocks(key: Buffer, data: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, ZEROS).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** Returns a PDF of one page of text, encrypted with a password; an empty one opens it for everybody. */
export function lockedPdf(text: string, cipher: Cipher, password: string): Uint8Array {
  const { dictionary, encrypt } = cipher === 'AES-256' ? locked256(password) : locked128(cipher, password);
  const content = encrypt(Buffer.from(textAt(text, 100, 400)), 5).toString('latin1');
  return binaryFileOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      dictionary,
    ],
    `/ID [${hex(ID)}${hex(ID)}] /Encrypt 6 0 R`,
  );
}

interface Locked {
  dictionary: string;
  encrypt: (data: Buffer, object: number) => Buffer;
}

function locked128(cipher: 'RC4' | 'AES-128', password: string): Locked {
  const isAes = cipher === 'AES-128';
  const length = isAes ? 16 : 5;
  const owner = rc4(md5(padded('owner')).subarray(0, length), padded(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  let key = md5(padded(password), owner, permissions, ID).subarray(0, length);
  for (let i = 0; isAes && i < 50; i++) key = md5(key);
  let user = isAes ? md5(PADDING, ID) : PADDING;
  for (let i = 0; i < (isAes ? 20 : 1); i++) user = rc4(key.map((byte) => byte ^ i) as Buffer, user);
  const check = Buffer.concat([user, ZEROS]).subarray(0, 32);
  const filters = '/CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF';
  const version = isAes ? `/V 4 /R 4 /Length 128 ${filters}` : '/V 1 /R 2';
  return {
    dictionary: `<< /Filter /Standard ${version} /O ${hex(owner)} /U ${hex(check)} /P ${PERMISSIONS} >>`,
    encrypt: (data, object) => {
      const salt = isAes ? Buffer.from('sAlT') : Buffer.alloc(0);
      const own = md5(key, Buffer.from([object, 0, 0, 0, 0]), salt).subarray(0, Math.min(16, length + 5));
      return isAes ? aes(own, data) : rc4(own, data);
    },
  };
}

function locked256(password: string): Locked {
  const key = sha256(Buffer.from('the key of the file'));
  const [check, salt] = [Buffer.from('checksum'), Buffer.from('saltsalt')];
  const own = Buffer.from(password);
  const user = Buffer.concat([sha256(own, check), check, salt]);
  const sealed = aesBlocks(sha256(own, salt), key);
  const owner = Buffer.concat([sha256(Buffer.from('owner'), check, user), check, salt]);
  const ownerSealed = aesBlocks(sha256(Buffer.from('owner'), salt, user), key);
  const filters = '/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF';
  return {
    dictionary: `<< /Filter /Standard /V 5 /R 5 /Length 256 ${filters} /O ${hex(owner)} /OE ${hex(ownerSealed)} /U ${hex(user)} /UE ${hex(sealed)} /P ${PERMISSIONS} /Perms ${hex(ZEROS)} >>`,
    encrypt: (data) => aes(key, data),
  };
}

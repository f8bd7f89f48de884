import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Started } from './started';

/** Hosts that this machine plays: SSH servers of our own on loopback addresses, with keys made for them alone. */
export interface Hosts {
  /** What `parallel --sshlogin` takes. */
  logins: string;
  end(): void;
}

const SERVER = '/usr/sbin/sshd';
const ADDRESSES = ['127.0.0.1', '127.0.0.2'];

/** Whether there is what servers and copies between them need. */
export const hasHosts = (): boolean => [SERVER, '/usr/bin/ssh', '/usr/bin/rsync'].every(existsSync);

/** Starts two hosts; they answer when this gives them. */
export async function startHosts(): Promise<Hosts> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-hosts-'));
  const key = newKey(folder, 'key');
  // The server keeps its own processes there.
  mkdirSync('/run/sshd', { recursive: true });
  const servers = new Started();
  const logins: string[] = [];
  for (const address of ADDRESSES) {
    const port = await freePort(address);
    const config = join(folder, `${address}.conf`);
    const settings = [
      `ListenAddress ${address}:${port}`,
      `HostKey ${newKey(folder, address)}`,
      `AuthorizedKeysFile ${key}.pub`,
      'PidFile none',
      'PasswordAuthentication no',
      'StrictModes no',
      `SetEnv PATH=${process.env.PATH}`,
    ];
    writeFileSync(config, `${settings.join('\n')}\n`);
    await servers.start(SERVER, ['-D', '-e', '-f', config], /^Server listening/);
    const options = [
      'BatchMode=yes',
      'LogLevel=ERROR',
      'StrictHostKeyChecking=no',
      `UserKnownHostsFile=${folder}/known`,
    ];
    const named = options.map((option) => `-o ${option}`).join(' ');
    logins.push(`ssh -p ${port} -i ${key} ${named} ${userInfo().username}@${address}`);
  }
  const end = (): void => {
    servers.end();
    rmSync(folder, { recursive: true, force: true });
  };
  return { logins: logins.join(','), end };
}

function newKey(folder: string, name: string): string {
  const key = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  return key;
}

const freePort = (address: string): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, address, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

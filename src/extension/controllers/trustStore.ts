import { readAuthorities } from '../../controller/certificate';
import type { Trust } from '../../controller/tlsOptions';
import type { Memory } from './credentialStore';

export interface TrustPorts {
  /** VS Code's global state: no setting and no folder can bring a pin. */
  readonly memory: Memory;
  /** The CA file that the user's own settings name for an origin. */
  readonly caFileOf: (origin: string) => string | undefined;
  /** A file's bytes; rejects when it cannot be read. */
  readonly readFile: (path: string) => Promise<Buffer>;
  readonly log: (line: string) => void;
}

/** Trusts nobody: what it is checked by cannot be read. */
const nobody: Trust = { kind: 'authorities', pem: '' };

/** Whom to believe that a controller is the one that was meant, by origin. */
export class TrustStore {
  constructor(private readonly ports: TrustPorts) {}

  /** A pin goes before a CA file, which goes before the system. A CA file that cannot be read leaves nobody to trust. */
  async trustOf(origin: string): Promise<Trust> {
    const pem = this.pinOf(origin);
    if (pem !== undefined) return { kind: 'pin', pem };
    const file = this.ports.caFileOf(origin);
    return file === undefined ? { kind: 'system' } : ((await this.authoritiesIn(file)) ?? nobody);
  }

  /** Undefined, with a line in the log, for a file that cannot be read or holds no certificate. */
  async authoritiesIn(file: string): Promise<Trust | undefined> {
    try {
      const pem = readAuthorities(await this.ports.readFile(file));
      if (pem !== undefined) return { kind: 'authorities', pem };
      this.ports.log(`The CA file ${file} holds no certificate that can be read.`);
    } catch (error) {
      this.ports.log(`The CA file ${file} cannot be read: ${String(error)}`);
    }
    return undefined;
  }

  caFileOf(origin: string): string | undefined {
    return this.ports.caFileOf(origin);
  }

  isPinned(origin: string): boolean {
    return this.pinOf(origin) !== undefined;
  }

  /** From now on this certificate and no other. */
  async pin(origin: string, pem: string): Promise<void> {
    await this.ports.memory.update(keyOf(origin), pem);
  }

  async unpin(origin: string): Promise<void> {
    await this.ports.memory.update(keyOf(origin), undefined);
  }

  private pinOf(origin: string): string | undefined {
    const pem = this.ports.memory.get(keyOf(origin));
    return typeof pem === 'string' ? pem : undefined;
  }
}

function keyOf(origin: string): string {
  return `certificate ${origin}`;
}

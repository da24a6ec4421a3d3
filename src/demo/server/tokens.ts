import { createHmac, randomBytes } from 'node:crypto';
import { isSame, type Account } from './accounts';

const lifetimeMs = 60 * 60 * 1000;
const roles = { admin: 'SUPER-ADMIN-ROLE', observer: 'OBSERVER-ROLE' } as const;

/** Issues and checks tokens: JSON Web Tokens signed with a secret that lives as long as the box. */
export class Tokens {
  private readonly secret = randomBytes(32);

  constructor(
    private readonly now: () => number,
    private readonly lifetime = lifetimeMs,
  ) {}

  issue(account: Account): string {
    const claims = {
      sub: `demo-${account.username}`,
      authSource: 'internal',
      tenantName: 'TNT0',
      roles: [roles[account.role]],
      tenantId: '5f1e2d3c4b5a69788796a5b4',
      exp: Math.floor((this.now() + this.lifetime) / 1000),
      username: account.username,
    };
    const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${unsigned}.${this.sign(unsigned)}`;
  }

  /** The user name in a token; `expired` and `wrong` else. Two tokens in one header are wrong, as they are for controllers. */
  check(token: string | undefined): { readonly username: string } | 'expired' | 'wrong' {
    const [header, payload, signature, ...rest] = (token ?? '').split('.');
    if (payload === undefined || signature === undefined || rest.length > 0) return 'wrong';
    if (!isSame(signature, this.sign(`${header}.${payload}`))) return 'wrong';
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
      exp: number;
      username: string;
    };
    return claims.exp * 1000 <= this.now() ? 'expired' : { username: claims.username };
  }

  private sign(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

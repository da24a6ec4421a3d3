import assert from 'node:assert/strict';
import { isAddress } from '../../../src/controller/address';
import { sshCommand, type SshValues } from '../../../src/path/sshCommand';

const values = { address: '10.0.0.7', name: 'core-1.hq.example', user: 'noc' } as const;
const fill = (template: string, more: SshValues = values) => sshCommand(template, more, isAddress);

describe('The line for a terminal', () => {
  it("fills a person's own template and quotes what it filled, word by word", () => {
    const lines: readonly (readonly [template: string, line: string])[] = [
      ['ssh {address}', 'ssh "10.0.0.7"'],
      ['ssh -J jump {user}@{address}', 'ssh -J jump "noc@10.0.0.7"'],
      ['ssh "{user}"@{name}', 'ssh "noc"@core-1.hq.example'],
      [' plink  -l {user} {name} ', 'plink -l "noc" "core-1.hq.example"'],
    ];
    for (const [template, line] of lines) assert.deepEqual(fill(template), { kind: 'line', line }, template);
    const ipv6 = fill('ssh {address}', { address: '2001:db8::7' });
    assert.deepEqual(ipv6, { kind: 'line', line: 'ssh "2001:db8::7"' });
    assert.equal(fill('ssh {address}', { address: 'core-1.hq.example' }).kind, 'line');
  });

  it('is refused for an address, a name or a user that could be anything else', () => {
    const hostile = [
      ...[
        '-oProxyCommand=reload',
        '10.0.0.7;reboot',
        '10.0.0.7 -F x',
        '$(reboot)',
        '`reboot`',
        '%PATH%',
        '"x"',
      ],
      ...[
        "'x'",
        'a|b',
        'a>b',
        'a&b',
        'a\nreboot',
        'a\u0000',
        'a\u202eb',
        'fe80::1%en0',
        'fe80::1%$(x)',
        '\\\\a',
      ],
      ...['', ' ', 'a..b', '.a', 'a-.b', '{name}', 'a'.repeat(254)],
    ];
    for (const text of hostile) {
      assert.deepEqual(fill('ssh {address}', { address: text }), { kind: 'refused', what: 'address' }, text);
      assert.deepEqual(fill('ssh {name}', { name: text }), { kind: 'refused', what: 'name' }, text);
      const users = text === 'a..b' || text === 'a-.b' || text.startsWith('aaa') ? [] : [text];
      for (const user of users) {
        assert.deepEqual(
          fill('ssh {user}@{name}', { ...values, user }),
          { kind: 'refused', what: 'user' },
          text,
        );
      }
    }
    assert.deepEqual(fill('ssh {user}@{name}', { name: 'a' }), { kind: 'refused', what: 'user' });
    assert.deepEqual(fill('ssh {address}', {}), { kind: 'refused', what: 'address' });
  });

  it('is refused for a template that names no device, something unknown, or holds more than one line', () => {
    for (const template of [
      '',
      'ssh',
      'ssh {user}',
      'ssh {address} {password}',
      'ssh {address}\nreboot',
      'ssh {}',
    ]) {
      assert.deepEqual(fill(template), { kind: 'refused', what: 'template' }, template);
    }
  });
});

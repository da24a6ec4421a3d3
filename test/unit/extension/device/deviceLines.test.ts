import assert from 'node:assert/strict';
import { devicePage, sshOf } from '../../../../src/extension/device/deviceLines';
import { shownOutput } from '../../../../src/extension/device/shownOutput';
import { device } from '../../path/samples';

describe("What is said of a hop's device", () => {
  it('is the page of the controller about it, and none for the demo network', () => {
    const own = { kind: 'own', name: 'hq', origin: 'https://dnac.example', username: 'noc' } as const;
    const page = 'https://dnac.example/dna/assurance/device/details?id=d1';
    assert.equal(devicePage(own, 'd1'), page);
    assert.equal(devicePage(own, 'd1&x=/../#y'), `${page}%26x%3D%2F..%2F%23y`);
    assert.equal(
      devicePage({ kind: 'demo', name: 'demo', origin: 'demo', username: 'demo' }, 'd1'),
      undefined,
    );
  });

  it('is a session with its management address rather than with the interface on the path', () => {
    const hop = device('core-1', '10.1.1.1', { device: { managementAddress: '10.0.0.7' } });
    assert.deepEqual(sshOf('ssh {address}', hop, 'noc'), { kind: 'line', line: 'ssh "10.0.0.7"' });
    assert.deepEqual(sshOf('ssh {address}', device('core-1', '10.1.1.1'), undefined), {
      kind: 'line',
      line: 'ssh "10.1.1.1"',
    });
    assert.equal(sshOf('ssh {user}@{address}', hop, undefined).kind, 'refused');
  });

  it('is its output in lines, without anything that an editor would obey or hide', () => {
    assert.equal(shownOutput('a\r\nb\rc\td  \n\n'), 'a\nb\nc        d');
    assert.equal(shownOutput('\u001b[2J\u202ex\u0007'), '\\x1b[2J\\u202ex\\x07');
    assert.equal(shownOutput('x\n'.repeat(60_000)).split('\n').length, 50_001);
    assert.equal(shownOutput('x'.repeat(5000)).length, 2000);
  });
});

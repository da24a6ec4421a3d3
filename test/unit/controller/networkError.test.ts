import assert from 'node:assert/strict';
import { connectionReason, networkError } from '../../../src/controller/networkError';

const circumstances = {
  purpose: 'login',
  aborted: false,
  late: false,
  sent: false,
  timeoutMs: 1000,
} as const;

describe('Why there is no connection', () => {
  const codes = [
    ...[
      'EHOSTDOWN',
      'ENETDOWN',
      'EADDRNOTAVAIL',
      'EACCES',
      'EPERM',
      'EMFILE',
      'ENFILE',
      'ENOBUFS',
      'ETIMEOUT',
    ],
    ...['ERR_STREAM_PREMATURE_CLOSE', 'ERR_NEVER_HEARD_OF'],
  ];
  for (const code of codes) {
    it(`is said in words: ${code}`, () => assert.match(connectionReason({ code }), /^[a-z][a-z ]+$/));
  }

  it('comes with the code of the system, for the log alone', () => {
    const { message, details } = networkError({ code: 'ERR_NEVER_HEARD_OF' }, circumstances);
    assert.equal(message, 'unreachable: no connection');
    assert.deepEqual(details, { purpose: 'login', reason: 'no connection', code: 'ERR_NEVER_HEARD_OF' });
  });
});
